import type { PlatformDescription } from '../../../platform';

const qwen = { weights: 'Qwen/Qwen3-32B', replicas: 1 };
const l4 = { machineType: 'g2-standard-24' as const, zones: ['europe-west4-a'] };

/**
 * Replicas over several hosts in every way: by vLLM's own multi-node mode, with pipeline stages and with data parallel
 * engines, through Ray, and on a slice of TPUs. Each fills its pool, so that an update finds no free node.
 */
export const multiHost: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  nodePools: {
    stages: { ...l4, nodes: { min: 2, max: 4 } },
    engines: { ...l4, nodes: { min: 2, max: 2 } },
    ray: { ...l4, nodes: { min: 4, max: 4 } },
    slice: {
      machineType: 'ct6e-standard-4t',
      zones: ['europe-west4-a'],
      nodes: { min: 0, max: 4 },
      placement: { tpuTopology: '4x4' },
    },
  },
  models: {
    stages: {
      ...qwen,
      servedModelNames: ['stages'],
      nodePool: 'stages',
      hosts: { count: 2 },
      replicas: { min: 1, max: 2 },
    },
    engines: {
      weights: 'Qwen/Qwen3-30B-A3B',
      servedModelNames: ['engines'],
      nodePool: 'engines',
      replicas: 1,
      hosts: { count: 2 },
      engine: { dataParallelSize: 2, enableExpertParallel: true },
    },
    ray: {
      ...qwen,
      servedModelNames: ['ray'],
      nodePool: 'ray',
      hosts: { count: 2, distributedExecutorBackend: 'ray' as const },
      replicas: 2,
      engine: { version: '0.17.1' },
    },
    slice: { ...qwen, servedModelNames: ['slice'], nodePool: 'slice', hosts: { count: 4 } },
  },
};
