import fc from 'fast-check';
import {
  addressBlock,
  blocksOverlap,
  cidrText,
  isNetworkAddress,
  isWithinBlock,
  PRIVATE_BLOCKS,
  tryFindFreeBlock,
} from '../../../platform/sizing';

const anyBlock = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 4, max: 32 }))
  .map(([address, prefix]) => addressBlock(cidrText({ first: address, prefix })));

/** Written by hand, address by address, for blocks small enough. */
function addresses({ first, size }: ReturnType<typeof addressBlock>): Set<number> {
  return new Set(Array.from({ length: size }, (_, index) => first + index));
}

describe('an address block', () => {
  test.each([
    ['10.0.0.0/20', 10 * 2 ** 24, 4096],
    ['10.0.0.1/20', 10 * 2 ** 24, 4096],
    ['255.255.255.255/32', 2 ** 32 - 1, 1],
    ['0.0.0.0/0', 0, 2 ** 32],
  ])('%s begins and ends where it does', (cidr, first, size) => {
    expect(addressBlock(cidr)).toMatchObject({ first, size });
  });

  test('is read as it is written', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        expect(addressBlock(cidrText(block))).toEqual(block);
        expect(isNetworkAddress(cidrText(block))).toBe(true);
      }),
    );
    expect(isNetworkAddress('10.0.0.1/20')).toBe(false);
  });

  test('overlaps another where they have an address in common', () => {
    const small = fc
      .tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 25, max: 32 }))
      .map(([last, prefix]) => addressBlock(`10.0.0.${last}/${prefix}`));
    fc.assert(
      fc.property(small, small, (a, b) => {
        const [ofA, ofB] = [addresses(a), addresses(b)];
        const common = [...ofA].filter((address) => ofB.has(address)).length;
        expect(blocksOverlap(a, b)).toBe(common > 0);
        expect(isWithinBlock(a, b)).toBe(common === ofA.size);
      }),
    );
  });
});

describe('a free block', () => {
  test('is private, of the length asked for, and meets none of the others', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9, max: 29 }), fc.array(anyBlock, { maxLength: 6 }), (prefix, taken) => {
        const free = tryFindFreeBlock(prefix, taken);
        fc.pre(free !== undefined);
        expect(free.prefix).toBe(prefix);
        expect(isNetworkAddress(cidrText(free))).toBe(true);
        expect(PRIVATE_BLOCKS.some((space) => isWithinBlock(free, space))).toBe(true);
        expect(taken.some((one) => blocksOverlap(one, free))).toBe(false);
      }),
    );
  });

  test('is the first that there is', () => {
    expect(cidrText(tryFindFreeBlock(20, [addressBlock('10.0.0.0/20')])!)).toBe('10.0.16.0/20');
    expect(cidrText(tryFindFreeBlock(14, [addressBlock('10.1.0.0/20')])!)).toBe('10.4.0.0/14');
    expect(tryFindFreeBlock(8, [addressBlock('10.200.0.0/30')])).toBeUndefined();
  });
});
