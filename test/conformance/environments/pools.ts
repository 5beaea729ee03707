import type { PlatformDescription } from '../../../platform';

const GEMMA = { weights: 'google/gemma-2-2b-it' } as const;
const SMALL = { weights: 'Qwen/Qwen3-0.6B' } as const;

/** A model on a pool of each kind: every way of obtaining nodes, of sharing GPUs, and of having accelerators at all. */
export const pools: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  nodePools: {
    attached: {
      machineType: 'n1-standard-8',
      accelerator: { type: 'nvidia-tesla-t4', count: 2 },
      zones: ['europe-west4-b'],
      nodes: { min: 0, max: 1 },
    },
    turns: {
      machineType: 'g2-standard-8',
      zones: ['europe-west4-a', 'europe-west4-b'],
      nodes: { min: 0, max: 2 },
      sharing: { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 2 },
      localSsd: { count: 1 },
    },
    slices: {
      machineType: 'a2-highgpu-2g',
      zones: ['europe-west4-a'],
      nodes: { min: 0, max: 1 },
      sharing: { strategy: 'MIG', partitionSize: '3g.20gb' },
      spot: true,
    },
    later: {
      machineType: 'g2-standard-24',
      zones: ['europe-west4-c'],
      nodes: { min: 0, max: 2 },
      flexStart: true,
      maxRunDurationSeconds: 86_400,
    },
    reserved: {
      machineType: 'a3-highgpu-1g',
      zones: ['europe-west4-b'],
      nodes: { min: 1, max: 1 },
      reservation: { name: 'h100s' },
      upgrade: { maxSurge: 0, maxUnavailable: 1 },
    },
    tpu: {
      machineType: 'ct5lp-hightpu-4t',
      zones: ['europe-west4-a'],
      nodes: { min: 0, max: 2 },
      placement: { tpuTopology: '2x2' },
    },
  },
  models: {
    attached: {
      ...SMALL,
      nodePool: 'attached',
      servedModelNames: ['attached'],
      engine: { dtype: 'half' },
      replicas: 2,
    },
    turns: { ...SMALL, nodePool: 'turns', servedModelNames: ['turns'], replicas: 4 },
    slices: { ...GEMMA, nodePool: 'slices', servedModelNames: ['slices'], replicas: 4 },
    later: { ...GEMMA, nodePool: 'later', servedModelNames: ['later'], replicas: { min: 2, max: 4 } },
    reserved: { ...GEMMA, nodePool: 'reserved', servedModelNames: ['reserved'], replicas: 1 },
    tpu: { ...GEMMA, nodePool: 'tpu', servedModelNames: ['tpu'], replicas: 2 },
  },
};
