import * as fc from 'fast-check';

import { covers, intersect, lifetimeAt, unite } from '../../../../platform/catalog/vllm/lifetime';

/** Spans in order, as the table has them. */
const spans = fc
  .uniqueArray(fc.integer({ min: 0, max: 59 }), { maxLength: 8 })
  .map((ends) => ends.sort((a, b) => a - b).slice(0, ends.length - (ends.length % 2)));
const index = fc.integer({ min: 0, max: 59 });

describe('spans of releases', () => {
  test('unite to all that lies in either', () => {
    fc.assert(
      fc.property(spans, spans, index, (one, other, at) => {
        expect(covers(unite(one, other), at)).toBe(covers(one, at) || covers(other, at));
      }),
    );
  });

  test('intersect to all that lies in both', () => {
    fc.assert(
      fc.property(spans, spans, index, (one, other, at) => {
        expect(covers(intersect(one, other), at)).toBe(covers(one, at) && covers(other, at));
      }),
    );
  });

  test('are known exactly where they cover', () => {
    fc.assert(
      fc.property(spans, index, (one, at) => {
        expect(lifetimeAt(one, at)?.status === 'known').toBe(covers(one, at));
      }),
    );
  });

  test.each([
    [[10, 20], 5, 'not-yet'],
    [[10, 20], 10, 'known'],
    [[10, 20], 20, 'known'],
    [[10, 20], 21, 'removed'],
    [[10, 20, 30, 40], 25, 'removed'],
    [[10, 20, 30, 40], 35, 'known'],
  ])('%j at %i: %s', (life, at, status) => {
    expect(lifetimeAt(life, at)?.status).toBe(status);
  });

  test('of nothing say nothing', () => {
    expect(lifetimeAt([], 3)).toBeUndefined();
  });
});
