import fc from 'fast-check';
import { MODELS } from '../../../platform/catalog';
import { MODEL_NAME_MAX } from '../../../platform/description';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';

const gemma = goodDescription().models['gemma']!;

/** Names that a description may give its models. */
const name = fc
  .tuple(fc.stringMatching(/^[a-z]$/), fc.stringMatching(new RegExp(`^[-a-z0-9]{0,${MODEL_NAME_MAX - 2}}[a-z0-9]$`)))
  .map((parts) => parts.join(''));
const names = fc.uniqueArray(name, { minLength: 2, maxLength: 5 });

describe('models of any names', () => {
  test('have pools that select no pod of each other', () => {
    fc.assert(
      fc.property(names, (given) => {
        const { models } = platformWith({ models: Object.fromEntries(given.map((key) => [key, gemma])) });
        const selectors = Object.values(models).map(({ pool }) => JSON.stringify(Object.entries(pool.selector).sort()));
        expect(new Set(selectors).size).toBe(given.length);
        for (const { pool } of Object.values(models)) expect(Object.keys(pool.selector).length).toBeGreaterThan(0);
      }),
      { numRuns: 50 },
    );
  });

  test('have names in the cluster that fit it', () => {
    fc.assert(
      fc.property(names, (given) => {
        const { models } = platformWith({ models: Object.fromEntries(given.map((key) => [key, gemma])) });
        for (const { pool, serviceAccount, priority } of Object.values(models)) {
          for (const one of [pool.name, pool.picker.name, serviceAccount, priority.objective]) {
            expect(one).toMatch(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

test.each(Object.values(MODELS).filter(({ gated }) => gated))('$id is gated, and comes with a token', ({ id }) => {
  const { token } = platformWith({ models: { one: { ...gemma, weights: id } } }).models['one']!.weights;
  expect(token).toEqual({ secret: expect.any(String) as string, key: expect.any(String) as string });
});
