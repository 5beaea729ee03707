import { median } from '../../bench/measure';
import { reportPeers } from '../../bench/report';
import { growthExponent } from '../../bench/scale';

const cost = (
  wallSeconds: number,
  cpuSeconds = wallSeconds,
): { wallSeconds: number; cpuSeconds: number; peakMib: number } => {
  return { wallSeconds, cpuSeconds, peakMib: 100 };
};

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 2, 3], 2],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test.each([
  [10, 1],
  [100, 2],
  [Math.sqrt(10), 0.5],
])('ten times the objects in %d times the time grow with the power %d', (seconds, exponent) => {
  const small = { models: 1, objects: 10, cost: cost(1) };
  const large = { models: 10, objects: 100, cost: cost(99, seconds) };

  expect(growthExponent(small, large)).toBeCloseTo(exponent);
});

test('a goal that is missed is called so', () => {
  const costs = new Map([
    ['npm run synth', cost(1)],
    ['npm run synth, nothing compiled before', cost(3)],
    ['cdk8s synth, cdktf synth', cost(8)],
  ]);
  const goals = reportPeers(costs).split('\n\n')[1]?.split('\n');

  expect(goals?.[0]).toMatch(/^met .* 8\.00 x +goal: at least 5 x$/);
  expect(goals?.[1]).toMatch(/^MISSED .* 2\.67 x +goal: at least 5 x$/);
});
