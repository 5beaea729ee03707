import type { ObtainedDescription, UpgradeDescription, SharingDescription } from '../../../../platform/description';
import { parseDescription } from '../../../../platform/description';
import { change, goodDescription } from '../../../fixtures/description';

type Fits<Given, Type> = Given extends Type ? true : false;

/** Checked by the compiler: a pair that contradicts itself cannot be written, and what belongs together can. */
const WRITABLE = {
  spotAndFlexStart: false satisfies Fits<{ spot: true; flexStart: true }, ObtainedDescription>,
  spotAndReservation: false satisfies Fits<{ spot: true; reservation: { name: string } }, ObtainedDescription>,
  spotAndQueue: false satisfies Fits<{ spot: true; queuedProvisioning: true }, ObtainedDescription>,
  flexStartAndRepair: false satisfies Fits<{ flexStart: true; autoRepair: true }, ObtainedDescription>,
  flexStartAndReservation: false satisfies Fits<{ flexStart: true; reservation: 'any' }, ObtainedDescription>,
  queueAndReservation: false satisfies Fits<{ queuedProvisioning: true; reservation: 'any' }, ObtainedDescription>,
  blueGreenAndSurge: false satisfies Fits<{ strategy: 'BLUE_GREEN'; maxSurge: 1 }, UpgradeDescription>,
  surgeAndBatches: false satisfies Fits<{ batchNodeCount: 1 }, UpgradeDescription>,
  slicesAndTurns: false satisfies Fits<
    { strategy: 'MIG'; partitionSize: '1g.5gb'; maxSharedClientsPerGpu: 2 },
    SharingDescription
  >,
  flexStartInQueue: true satisfies Fits<{ flexStart: true; queuedProvisioning: true }, ObtainedDescription>,
  reservation: true satisfies Fits<{ reservation: { name: 'mine' }; autoRepair: true }, ObtainedDescription>,
  spot: true satisfies Fits<{ spot: true; reservation: 'none' }, ObtainedDescription>,
};

test('contradictory pairs are not in the type, and what goes together is', () => {
  expect(Object.values(WRITABLE).filter((writable) => writable)).toHaveLength(3);
});

const problemsOf = (field: string, value: unknown) =>
  parseDescription(change(goodDescription(), `nodePools.l4.${field}`, value)).findings.map(({ path, message }) => ({
    path,
    message,
  }));

describe('a node pool', () => {
  test.each([
    ['sharing', { strategy: 'MIG' }, 'sharing.partitionSize', 'MIG needs the profile of its slices'],
    ['sharing', { strategy: 'MIG', partitionSize: 'small' }, 'sharing.partitionSize', 'is not a MIG profile'],
    [
      'sharing',
      { strategy: 'MIG', partitionSize: '1g.5gb', maxSharedClientsPerGpu: 2 },
      'sharing.maxSharedClientsPerGpu',
      'a MIG slice has one pod',
    ],
    [
      'sharing',
      { strategy: 'MPS', partitionSize: '1g.5gb', maxSharedClientsPerGpu: 2 },
      'sharing.partitionSize',
      'only MIG cuts a GPU; MPS does not',
    ],
    [
      'sharing',
      { strategy: 'TIME_SHARING' },
      'sharing.maxSharedClientsPerGpu',
      'TIME_SHARING needs the number of pods that share one GPU',
    ],
    ['placement', { tpuTopology: 'ring' }, 'placement.tpuTopology', 'is not a TPU topology'],
    ['reservation', 'all', 'reservation', "'all' is not a known value"],
    ['reservation', { create: { count: 0 } }, 'reservation.create.count', 'is too small'],
    ['reservation', { name: 'H100s' }, 'reservation.name', 'is not a reservation'],
    ['reservation', { name: 'h100s', create: { count: 1 } }, 'reservation.create', "there is no field 'create'"],
    [
      'labels',
      { 'cloud.google.com/compute-class': 'x' },
      'labels.cloud.google.com/compute-class',
      'is set where a compute class names the pool',
    ],
    [
      'placement',
      { acceleratorTopology: '1x72', compact: false },
      'placement.compact',
      'GPUs that one NVLink joins stand close to each other',
    ],
    ['nodes', { min: 3, max: 2 }, 'nodes', 'min is greater than max'],
  ])('with %s %j is refused at %s', (field, value, path, message) => {
    expect(problemsOf(field, value)).toEqual([{ path: `nodePools.l4.${path}`, message }]);
  });

  test.each([
    ['h100s'],
    ['projects/owner/reservations/h100s'],
    ['projects/owner/reservations/h100s/reservationBlocks/b1'],
  ])('takes the reservation %s', (name) => {
    expect(problemsOf('reservation', { name })).toEqual([]);
  });

  test.each([['H100s'], ['owner/h100s'], ['']])('does not take the reservation %j', (name) => {
    expect(problemsOf('reservation', { name })).toHaveLength(1);
  });
});
