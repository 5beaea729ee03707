import { tryFindFreeBlock } from '../../sizing';
import type { Rule } from '../rule';
import { addressRanges, anotherBlock } from './address-ranges';

/** What Google advises. */
const ADVISED_PREFIX = 23;

/** What Google's own cluster-toolkit makes; nobody is warned of that. */
const USUAL_PREFIX = 24;

export const proxyOnlyRangeSmall = {
  name: 'proxy-only-range-small',
  severity: 'warning',
  summary: 'A proxy-only subnet with less room than is advised.',
  why:
    'All regional load balancers of the VPC take their proxies from this one subnet, and long streaming answers keep proxies ' +
    'busy. When it is used up, load balancers stop growing; a larger subnet has to replace it beside the old one.',
  source: 'https://cloud.google.com/load-balancing/docs/proxy-only-subnets#proxy_only_subnet_size',
  check(platform) {
    const ranges = addressRanges(platform);
    return ranges
      .filter(({ field, block }) => field === 'proxyOnlyCidr' && block.prefix > USUAL_PREFIX)
      .map((range) => {
        const others = ranges.filter((one) => one !== range).map(({ block }) => block);
        const free = tryFindFreeBlock(ADVISED_PREFIX, others);
        return {
          path: range.path,
          message: `${range.cidr} has room for ${range.block.size} addresses of proxies; /${ADVISED_PREFIX} is advised`,
          given: range.cidr,
          allowed: `/${ADVISED_PREFIX}`,
          ...anotherBlock(platform, range, free),
        };
      });
  },
} satisfies Rule;
