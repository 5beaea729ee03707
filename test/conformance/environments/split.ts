import type { PlatformDescription } from '../../../platform';

const weights = 'Qwen/Qwen3-8B';
const zones = ['europe-west4-a'];
const nodes = { min: 1, max: 1 };

/**
 * Prompts read by servers of their own: on a pool of their own, both roles scaled, and on the pool of the servers that
 * write. Each pool is full at its maximum, so that an update of either role finds no free GPU.
 */
export const split: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  nodePools: {
    writers: { machineType: 'g2-standard-48', zones, nodes },
    readers: { machineType: 'g2-standard-24', zones, nodes },
    both: { machineType: 'g2-standard-48', zones, nodes },
  },
  registry: {},
  models: {
    apart: {
      ...{ weights, nodePool: 'writers', servedModelNames: ['apart'] },
      engine: { tensorParallelSize: 2 },
      replicas: { min: 1, max: 2 },
      prefill: {
        nodePool: 'readers',
        engine: { tensorParallelSize: 1 },
        replicas: { min: 1, max: 2 },
        nonCachedTokens: 256,
      },
    },
    together: {
      ...{ weights, nodePool: 'both', servedModelNames: ['together'] },
      engine: { tensorParallelSize: 1 },
      replicas: 2,
      prefill: { engine: { tensorParallelSize: 1 }, replicas: 2, loadFailurePolicy: 'recompute' as const },
    },
  },
};
