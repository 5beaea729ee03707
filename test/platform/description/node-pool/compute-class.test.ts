import type { ComputePriorityDescription, ModelDescription } from '../../../../platform/description';
import { parseDescription } from '../../../../platform/description';
import { change, goodDescription } from '../../../fixtures/description';

/** Whether a value of one type may be given where the other is asked for. */
type Fits<Given, Asked> = Given extends Asked ? true : false;
type Weights = { weights: string };
type Machine = { machineType: 'g2-standard-8' };

/** Compiled, not run: what contradicts itself has no type. */
const TYPES = {
  pool: true satisfies Fits<Weights & { nodePool: string }, ModelDescription>,
  class: true satisfies Fits<Weights & { computeClass: string }, ModelDescription>,
  neither: false satisfies Fits<Weights, ModelDescription>,
  both: false satisfies Fits<Weights & { nodePool: string; computeClass: string }, ModelDescription>,
  described: true satisfies Fits<{ nodePool: string }, ComputePriorityDescription>,
  automatic: true satisfies Fits<Machine & { spot: true }, ComputePriorityDescription>,
  recycled: true satisfies Fits<
    Machine & { flexStart: true; nodeRecycling: { leadTimeSeconds: number } },
    ComputePriorityDescription
  >,
  describedAndAutomatic: false satisfies Fits<Machine & { nodePool: string }, ComputePriorityDescription>,
  spotAndFlexStart: false satisfies Fits<Machine & { spot: true; flexStart: true }, ComputePriorityDescription>,
  recycledSpot: false satisfies Fits<
    Machine & { spot: true; nodeRecycling: { leadTimeSeconds: number } },
    ComputePriorityDescription
  >,
};

test('the types tell a good description of a chain from one that contradicts itself', () => {
  expect(Object.keys(TYPES)).toHaveLength(10);
});

const MACHINE = { machineType: 'g2-standard-8' };
const problemsOf = (priority: object) =>
  parseDescription(
    change(goodDescription(), 'computeClasses', { l4s: { priorities: [{ nodePool: 'l4' }, priority] } }),
  ).findings.map(({ path }) => path.replace('computeClasses.l4s.priorities.1.', ''));

test.each([
  [{ nodePool: 'l4' }],
  [MACHINE],
  [{ ...MACHINE, flexStart: true, nodeRecycling: { leadTimeSeconds: 3600 } }],
  [{ ...MACHINE, reservation: { name: 'projects/owner/reservations/l4s' } }],
])('%j is a way of obtaining nodes', (priority) => {
  expect(problemsOf(priority)).toEqual([]);
});

test.each([
  [{ nodePool: 'l4', machineType: 'g2-standard-8', zones: ['x'] }, ['machineType', 'zones']],
  [{ machineType: 'g2-standard-9' }, ['machineType']],
  [{ ...MACHINE, flexStart: true, nodeRecycling: { leadTimeSeconds: 604_801 } }, ['nodeRecycling.leadTimeSeconds']],
  [{ ...MACHINE, reservation: { create: { count: 1 } } }, ['reservation.name', 'reservation.create']],
  [{ ...MACHINE, nodeRecycling: { leadTimeSeconds: 60 } }, ['nodeRecycling']],
  [{ ...MACHINE, nodes: { min: 0, max: 1 } }, ['nodes']],
])('%j is none', (priority, paths) => {
  expect(problemsOf(priority)).toEqual(paths);
});
