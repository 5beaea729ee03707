import fc from 'fast-check';
import {
  findMachineType,
  HOURS_PER_MONTH,
  MACHINE_TYPES,
  tryFindNodePrice,
  type MachineTypeName,
} from '../../../platform/catalog';
import { monthlyCost, type PaidNodes } from '../../../platform/sizing';

const REGION = 'europe-west1';
const CONTROL_PLANE = 73;

function nodes(machineType: MachineTypeName, count: number, rest: Partial<PaidNodes> = {}): PaidNodes {
  const bootDisk = { type: 'pd-balanced', sizeGb: 100 };
  return { name: 'pool', machine: findMachineType(machineType), nodes: count, rate: 'onDemand', bootDisk, ...rest };
}

describe('a month', () => {
  test('is nodes and disks by the hour, and the control plane', () => {
    const cost = monthlyCost(REGION, [nodes('g2-standard-8', 2)]);
    const machines = 2 * 0.939926 * HOURS_PER_MONTH;
    expect(cost.usd).toBeCloseTo(machines + 2 * 100 * 0.1 + CONTROL_PLANE, 6);
    expect(cost.parts).toEqual({ pool: expect.closeTo(machines + 20, 6) as number, cluster: CONTROL_PLANE });
    expect(cost.sum).toContain('pool 2 x 0.939926 USD/h');
    expect(cost.unpriced).toEqual([]);
    expect(cost.source.join()).toContain('google-cloud-pricing');
  });

  test('is cheaper as Spot', () => {
    const spot = monthlyCost(REGION, [nodes('g2-standard-8', 2, { rate: 'spot' })]);
    expect(spot.usd).toBeLessThan(monthlyCost(REGION, [nodes('g2-standard-8', 2)]).usd);
    expect(spot.usd).toBeCloseTo(2 * 0.431712 * HOURS_PER_MONTH + 20 + CONTROL_PLANE, 6);
  });

  test('of nothing is the control plane', () => {
    expect(monthlyCost(REGION, [nodes('g2-standard-8', 0)]).usd).toBe(CONTROL_PLANE);
  });

  test.each([
    [
      'flex-start',
      nodes('g2-standard-8', 1, { rate: 'flexStart' }),
      /g2-standard-8 as flex-start in europe-west1 \(pool\)/,
    ],
    ['a machine without a price', nodes('a4-highgpu-8g', 1), /a4-highgpu-8g on demand in europe-west1/],
    [
      'a disk without a price',
      nodes('g2-standard-8', 1, { bootDisk: { type: 'hyperdisk-ml', sizeGb: 1 } }),
      /hyperdisk-ml/,
    ],
  ])('says of %s that it has no price', (_, pool, told) => {
    const cost = monthlyCost(REGION, [pool]);
    expect(cost.unpriced.join()).toMatch(told);
    expect(cost.sum).toMatch(told);
    expect(cost.usd).toBeGreaterThanOrEqual(CONTROL_PLANE);
  });

  test('grows with every node, by what a node costs', () => {
    const names = Object.keys(MACHINE_TYPES) as MachineTypeName[];
    const priced = names.filter(
      (name) => typeof tryFindNodePrice(findMachineType(name), REGION)?.onDemand === 'number',
    );
    fc.assert(
      fc.property(fc.constantFrom(...priced), fc.integer({ min: 1, max: 500 }), (name, count) => {
        const [less, more] = [count, count + 1].map((many) => monthlyCost(REGION, [nodes(name, many)]).usd);
        const one = monthlyCost(REGION, [nodes(name, 1)]).usd - CONTROL_PLANE;
        expect(more! - less!).toBeCloseTo(one, 4);
        expect(one).toBeGreaterThan(0);
      }),
    );
  });
});
