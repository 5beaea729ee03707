import { accept } from '../../../platform';
import production from '../../../environments/production';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';

const gemma = goodDescription().models['gemma']!;
const nodesIn = (sum: string | undefined, pool: string): number =>
  Number(new RegExp(`${pool} (\\d+) x [\\d.]+ USD/h`).exec(sum ?? '')?.[1]);

/** Nodes that the sums count. */
function counted(models: Parameters<typeof platformWith>[0], pool = 'l4') {
  const { origins } = platformWith(models);
  const sumOf = (path: string): string | undefined => {
    const origin = origins[path];
    return origin?.kind === 'derived' ? origin.sum : undefined;
  };
  return [nodesIn(sumOf('cost.atMinimum'), pool), nodesIn(sumOf('cost.atMaximum'), pool)];
}

describe('the cost', () => {
  test('runs from the minimum of a pool to its maximum', () => {
    expect(counted({})).toEqual([1, 3]);
  });

  test('counts at least the nodes that the fewest replicas fill', () => {
    expect(counted({ models: { gemma: { ...gemma, replicas: { min: 2, max: 3 } } } })).toEqual([2, 3]);
    expect(counted({ models: { gemma: { ...gemma, replicas: 9 } } })).toEqual([3, 3]);
  });

  test('counts the system pool with the pickers that run on it', () => {
    const models = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`gemma-${index}`, gemma]));
    const [least, most] = counted({ models }, 'system');
    expect(least).toBeGreaterThan(1);
    expect(most).toBe(2 + 12 / 3);
  });

  test('is more at most than at least, and known for what is shipped', () => {
    const { cost } = accept('production', production).platform;
    expect(cost.atMinimum.unpriced).toEqual([]);
    expect(cost.atMaximum.usd).toBeGreaterThan(cost.atMinimum.usd);
    const sum = Object.values(cost.atMaximum.parts).reduce((total, part) => total + part, 0);
    expect(sum).toBeCloseTo(cost.atMaximum.usd, 1);
  });
});
