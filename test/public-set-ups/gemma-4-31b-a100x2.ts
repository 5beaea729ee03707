import type { PublicSetUp } from './public-set-up';

/**
 * vLLM's recipe for Gemma 4 31B in bfloat16 over two A100 of 80 GB.
 * https://github.com/vllm-project/recipes/blob/main/Google/Gemma4.md
 */
export const gemma4Dense: PublicSetUp = {
  source: 'https://github.com/vllm-project/recipes/blob/main/Google/Gemma4.md',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.22.0' },
    nodePools: { a100: { machineType: 'a2-ultragpu-2g', zones: ['us-central1-a'], nodes: { min: 1, max: 2 } } },
    models: {
      'gemma-4-31b': {
        weights: 'google/gemma-4-31B-it',
        nodePool: 'a100',
        replicas: 1,
        engine: { tensorParallelSize: 2, maxModelLen: 32_768, gpuMemoryUtilization: 0.9 },
      },
    },
  },
};
