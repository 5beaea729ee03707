import { blocksOverlap, tryFindFreeBlock } from '../../sizing';
import type { Problem, Rule } from '../rule';
import { addressRanges, anotherBlock } from './address-ranges';

export const addressRangesOverlap = {
  name: 'address-ranges-overlap',
  severity: 'error',
  summary: 'Two address ranges of the VPC that share addresses.',
  why:
    'A subnet whose range meets another of the VPC is refused by the Compute API, in the middle of `terraform apply`, after ' +
    'the network is made.',
  source: 'https://cloud.google.com/vpc/docs/subnets#manually_created_subnet_ip_ranges',
  check(platform) {
    const ranges = addressRanges(platform);
    return ranges.flatMap((range, index): Problem[] => {
      const other = ranges.slice(0, index).find(({ block }) => blocksOverlap(block, range.block));
      if (other === undefined) return [];
      const free = tryFindFreeBlock(
        range.block.prefix,
        ranges.filter((one) => one !== range).map(({ block }) => block),
      );
      return [
        {
          path: range.path,
          message: `${range.cidr} for ${range.what} overlaps ${other.cidr} for ${other.what}`,
          given: range.cidr,
          allowed: `a block apart from ${other.cidr}`,
          ...anotherBlock(platform, range, free),
        },
      ];
    });
  },
} satisfies Rule;
