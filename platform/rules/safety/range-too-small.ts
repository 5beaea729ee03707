import type { Platform } from '../../resolve';
import { figure, tryFindFreeBlock } from '../../sizing';
import type { Problem } from '../rule';
import { addressRanges, anotherBlock, type AddressRange } from './address-ranges';

/** What a range has to hold. */
export interface Need {
  readonly field: AddressRange['field'];
  /** Addresses that are needed. */
  readonly addresses: number;
  /** Addresses of the range that nobody can have. */
  readonly reserved: number;
  /** What the addresses are needed for, with the figures. */
  readonly because: string;
}

/** The finding for a range that holds too little, with the smallest free block that holds enough. */
export function tooSmall(platform: Platform, { field, addresses, reserved, because }: Need): Problem[] {
  const ranges = addressRanges(platform);
  const range = ranges.find((one) => one.field === field);
  if (range === undefined || range.block.size - reserved >= addresses) return [];
  const prefix = 32 - Math.ceil(Math.log2(addresses + reserved));
  const others = ranges.filter((one) => one !== range).map(({ block }) => block);
  const free = tryFindFreeBlock(prefix, others);
  return [
    {
      path: range.path,
      message: `${because}; ${range.cidr} has ${figure(range.block.size - reserved)}`,
      given: range.cidr,
      allowed: `/${prefix} or more`,
      ...anotherBlock(platform, range, free),
    },
  ];
}
