import { addressBlock, isWithinBlock, blocksOverlap, PRIVATE_BLOCKS, tryFindFreeBlock } from '../../sizing';
import type { Problem, Rule } from '../rule';
import { addressRanges, anotherBlock, PROHIBITED_BLOCKS } from './address-ranges';

/** Blocks that belong to nobody, beside the private ones. */
const NOBODYS = ['192.0.0.0/24', '192.0.2.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '240.0.0.0/4'];

export const addressRangePublic = {
  name: 'address-range-public',
  severity: 'warning',
  summary: 'Addresses of somebody else on the internet, used inside the VPC.',
  why:
    'Google Cloud takes public blocks as well. Whatever they hold on the internet can then not be reached from the cluster: ' +
    'downloads of weights or images fail where their host happens to have such an address.',
  source: 'https://cloud.google.com/vpc/docs/subnets#valid-ranges',
  check(platform) {
    const ranges = addressRanges(platform);
    const own = [...PRIVATE_BLOCKS, ...NOBODYS.map(addressBlock)];
    const kept = Object.keys(PROHIBITED_BLOCKS).map(addressBlock);
    return ranges
      .filter(
        ({ block }) => !own.some((one) => isWithinBlock(block, one)) && !kept.some((one) => blocksOverlap(block, one)),
      )
      .map((range): Problem => {
        const others = ranges.filter((one) => one !== range).map(({ block }) => block);
        const free = tryFindFreeBlock(range.block.prefix, others);
        return {
          path: range.path,
          message: `${range.cidr} for ${range.what} are public addresses; their owners can no longer be reached`,
          given: range.cidr,
          allowed: 'a private block: 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10',
          ...anotherBlock(platform, range, free),
        };
      });
  },
} satisfies Rule;
