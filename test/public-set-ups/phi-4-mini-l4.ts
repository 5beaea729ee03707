import type { PublicSetUp } from './public-set-up';

/**
 * vLLM's recipe for Phi-4 mini on one small GPU, on the newest release.
 * https://github.com/vllm-project/recipes/blob/main/Microsoft/Phi-4.md
 */
export const phi4Mini: PublicSetUp = {
  source: 'https://github.com/vllm-project/recipes/blob/main/Microsoft/Phi-4.md',
  description: {
    project: 'example-project',
    region: 'europe-west1',
    targets: { vllm: '0.33.0' },
    nodePools: { l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 3 } } },
    models: {
      'phi-4-mini': {
        weights: 'microsoft/Phi-4-mini-instruct',
        nodePool: 'l4',
        replicas: { min: 1, max: 3 },
        engine: { maxModelLen: 4000 },
      },
    },
  },
};
