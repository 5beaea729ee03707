import type { PublicSetUp } from './public-set-up';

/**
 * vLLM's recipe for Gemma 4 26B-A4B in bfloat16 on one A100 of 80 GB, text only.
 * https://github.com/vllm-project/recipes/blob/main/Google/Gemma4.md
 */
export const gemma4Moe: PublicSetUp = {
  source: 'https://github.com/vllm-project/recipes/blob/main/Google/Gemma4.md',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.22.0' },
    nodePools: { a100: { machineType: 'a2-ultragpu-1g', zones: ['us-central1-a'], nodes: { min: 1, max: 2 } } },
    models: {
      'gemma-4-26b-a4b': {
        weights: 'google/gemma-4-26B-A4B-it',
        nodePool: 'a100',
        replicas: { min: 1, max: 2 },
        engine: {
          maxModelLen: 32_768,
          gpuMemoryUtilization: 0.9,
          args: { '--limit-mm-per-prompt': { image: 0, audio: 0 }, '--async-scheduling': true },
        },
      },
    },
  },
};
