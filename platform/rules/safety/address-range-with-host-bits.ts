import { isNetworkAddress, cidrText } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { addressRanges } from './address-ranges';

export const addressRangeWithHostBits = {
  name: 'address-range-with-host-bits',
  severity: 'error',
  summary: 'An address range that does not begin at its first address.',
  why: 'The Compute API takes a block by its network address only, and refuses the subnet in the middle of `terraform apply`.',
  source: 'https://cloud.google.com/vpc/docs/subnets',
  check: (platform) =>
    addressRanges(platform)
      .filter(({ cidr }) => !isNetworkAddress(cidr))
      .map(({ field, path, what, cidr, block }) => ({
        path,
        message: `${cidr} for ${what} names an address inside the block ${cidrText(block)}`,
        given: cidr,
        allowed: cidrText(block),
        fix: fields({ [field]: cidrText(block) }),
      })),
} satisfies Rule;
