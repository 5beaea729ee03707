import { findMachineType } from '../../../platform/catalog';
import {
  nodeCapacity,
  nodeLoss,
  placement,
  podsPerNode,
  poolCapacity,
  tolerates,
  updateNeeds,
} from '../../../platform/sizing';
import type { PodShape, PoolShape, PoolUse, UpdateShape } from '../../../platform/sizing';

const GPU_TAINT = { key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' } as const;
const G2_4 = nodeCapacity(findMachineType('g2-standard-4'));
const G2_24 = nodeCapacity(findMachineType('g2-standard-24'));
const POD = { cpuMillis: 2000, memoryMib: 8192, accelerators: 1 };

test('a node gives less than its machine type has', () => {
  expect(G2_4.cpuMillis).toBeLessThan(3920);
  expect(G2_4.cpuMillis).toBeGreaterThan(3000);
  expect(G2_4.memoryMib).toBeLessThan(16 * 1024 - 2000);
  expect(G2_4.accelerators).toBe(1);
  expect(G2_4.sum).toContain('g2-standard-4');
});

test.each([
  ['one pod for each of two GPUs', G2_24, POD, 2, 'accelerators'],
  ['CPU runs out first', G2_24, { ...POD, cpuMillis: 15_000 }, 1, 'cpuMillis'],
  ['memory is too little', G2_4, { ...POD, memoryMib: 14_000 }, 0, 'memoryMib'],
  ['an image larger than the disk', G2_4, { ...POD, ephemeralStorageMib: 100_000 }, 0, 'ephemeralStorageMib'],
] as const)('%s', (_, node, pod, pods, limitedBy) => {
  expect(podsPerNode(node, pod)).toMatchObject({ pods, limitedBy, lacking: pods === 0 ? [limitedBy] : [] });
});

test('shared GPUs offer more units', () => {
  const shared = nodeCapacity(findMachineType('g2-standard-8'), { unitsPerAccelerator: 4 });
  expect(podsPerNode(shared, { cpuMillis: 500, memoryMib: 2048, accelerators: 1 }).pods).toBe(4);
});

describe('which pool a pod lands on', () => {
  const pool = (name: string, node = G2_4): PoolShape => ({
    name,
    labels: { 'cloud.google.com/gke-nodepool': name, 'cloud.google.com/gke-accelerator': 'nvidia-l4' },
    taints: [GPU_TAINT],
    node,
    maxNodes: 3,
  });
  const pod = (change: Partial<PodShape> = {}): PodShape => ({
    requests: POD,
    tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }],
    nodeSelector: { 'cloud.google.com/gke-nodepool': 'small' },
    ...change,
  });

  test('the one it names', () => {
    const { candidates, pools } = placement(pod(), [pool('small'), pool('large', G2_24)]);
    expect(candidates).toEqual(['small']);
    expect(pools[0]).toMatchObject({ podsPerNode: 1, podsAtMost: 3 });
    expect(pools[1]).toMatchObject({ fits: false, missingLabels: ['cloud.google.com/gke-nodepool'], podsAtMost: 0 });
  });

  test('none without a toleration', () => {
    const { candidates, pools, sum } = placement(pod({ tolerations: [] }), [pool('small')]);
    expect(candidates).toEqual([]);
    expect(pools[0]?.untolerated).toEqual([GPU_TAINT]);
    expect(sum).toContain('nvidia.com/gpu not tolerated');
  });

  test('none where the node is too small', () => {
    const fit = placement(pod({ requests: { ...POD, memoryMib: 64_000 } }), [pool('small')]).pools[0];
    expect(fit).toMatchObject({ fits: false, lacking: ['memoryMib'] });
  });
});

test.each([
  [{ operator: 'Exists' }, true],
  [{ key: 'nvidia.com/gpu', operator: 'Exists' }, true],
  [{ key: 'nvidia.com/gpu', value: 'present' }, true],
  [{ key: 'nvidia.com/gpu', value: 'absent' }, false],
  [{ key: 'nvidia.com/gpu' }, false],
  [{ key: 'google.com/tpu', operator: 'Exists' }, false],
  [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoExecute' }, false],
] as const)('toleration %j covers the GPU taint: %s', (toleration, covers) => {
  expect(tolerates(toleration, GPU_TAINT)).toBe(covers);
});

test.each<[string, PoolUse, number]>([
  ['two a node', { podsPerNode: 2, maxNodes: 3 }, 6],
  ['one node kept by others', { podsPerNode: 2, maxNodes: 3, nodesTaken: 1 }, 4],
  ['replicas over two nodes', { podsPerNode: 1, maxNodes: 5, nodesPerReplica: 2 }, 2],
  ['a pod that does not fit', { podsPerNode: 0, maxNodes: 3 }, 0],
])('a pool holds: %s', (_, use, replicas) => {
  expect(poolCapacity(use).replicasAtMost).toBe(replicas);
});

test.each<[string, UpdateShape, PoolUse, object]>([
  [
    'surge on a full pool hangs',
    { replicas: 3, maxSurge: 1, maxUnavailable: 0 },
    { podsPerNode: 1, maxNodes: 3 },
    { fits: false, hangs: true },
  ],
  [
    'surge with a node to spare',
    { replicas: 3, maxSurge: 1, maxUnavailable: 0 },
    { podsPerNode: 1, maxNodes: 4 },
    { fits: true, hangs: false, extraNodes: 1 },
  ],
  [
    'taking one away first needs nothing',
    { replicas: 3, maxSurge: 0, maxUnavailable: 1 },
    { podsPerNode: 1, maxNodes: 3 },
    { fits: true, hangs: false, extraNodes: 0 },
  ],
  [
    'percentages round as Kubernetes rounds them',
    { replicas: 3, maxSurge: '25%', maxUnavailable: '25%' },
    { podsPerNode: 1, maxNodes: 4 },
    { surgePods: 1, unavailablePods: 0 },
  ],
])('%s', (_, update, use, expected) => {
  expect(updateNeeds(update, use)).toMatchObject(expected);
});

test('the loss of a node costs all its replicas for one cold start', () => {
  expect(nodeLoss(4, { podsPerNode: 2, maxNodes: 2 }, 900)).toMatchObject({ replicasLost: 2, capacityLost: 0.5 });
  expect(nodeLoss(1, { podsPerNode: 2, maxNodes: 1 }, 900)).toMatchObject({
    replicasLost: 1,
    secondsUntilRestored: 900,
  });
  expect(nodeLoss(2, { podsPerNode: 1, maxNodes: 4, nodesPerReplica: 2 }, 900)).toMatchObject({ capacityLost: 0.5 });
});
