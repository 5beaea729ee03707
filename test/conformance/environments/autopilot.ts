import type { PlatformDescription } from '../../../platform';

/** A cluster whose nodes GKE makes by itself: pods say what they need, and no node pool is made. */
export const autopilot: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  cluster: {
    mode: 'autopilot',
    ipEndpoint: false,
    keys: { bootDisks: 'create' },
    addons: { secretManager: true },
    notifications: {},
  },
  nodePools: {
    l4: { machineType: 'g2-standard-12', zones: ['europe-west4-a', 'europe-west4-b'], nodes: { min: 0, max: 4 } },
    h100: {
      machineType: 'a3-highgpu-1g',
      zones: ['europe-west4-b'],
      nodes: { min: 0, max: 1 },
      reservation: { name: 'h100s' },
    },
    spot: { machineType: 'g2-standard-12', zones: ['europe-west4-a'], nodes: { min: 0, max: 2 }, spot: true },
  },
  models: {
    'gemma-2-2b-it': { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: { min: 1, max: 4 } },
    'llama-3-1-8b': { weights: 'meta-llama/Llama-3.1-8B-Instruct', nodePool: 'h100', replicas: 1 },
    'qwen3-0-6b': { weights: 'Qwen/Qwen3-0.6B', nodePool: 'spot', replicas: { min: 1, max: 2 } },
  },
};
