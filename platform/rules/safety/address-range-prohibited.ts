import { addressBlock, blocksOverlap, tryFindFreeBlock } from '../../sizing';
import type { Problem, Rule } from '../rule';
import { addressRanges, anotherBlock, PROHIBITED_BLOCKS } from './address-ranges';

export const addressRangeProhibited = {
  name: 'address-range-prohibited',
  severity: 'error',
  summary: 'An address range that Google keeps, or that means something else.',
  why:
    'Google Cloud refuses subnets in these blocks. One that holds the addresses of the health checks would be worse: answers ' +
    'to them would stay inside the VPC, and every backend would count as down.',
  source: 'https://cloud.google.com/vpc/docs/subnets#prohibited-ipv4-ranges',
  check(platform) {
    const ranges = addressRanges(platform);
    return ranges.flatMap((range): Problem[] => {
      const kept = Object.entries(PROHIBITED_BLOCKS).find(([cidr]) => blocksOverlap(addressBlock(cidr), range.block));
      if (kept === undefined) return [];
      const free = tryFindFreeBlock(
        range.block.prefix,
        ranges.filter((one) => one !== range).map(({ block }) => block),
      );
      return [
        {
          path: range.path,
          message: `${range.cidr} for ${range.what} meets ${kept[0]}: ${kept[1]}`,
          given: range.cidr,
          allowed: 'a private block: 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10',
          ...anotherBlock(platform, range, free),
        },
      ];
    });
  },
} satisfies Rule;
