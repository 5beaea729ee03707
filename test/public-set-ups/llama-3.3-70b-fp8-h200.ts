import type { PublicSetUp } from './public-set-up';

/**
 * vLLM's recipe for Llama 3.3 70B in FP8 on one Hopper GPU, with an FP8 cache. Left out is
 * `--no-enable-prefix-caching`, which the recipe sets for its measurements.
 * https://github.com/vllm-project/recipes/blob/main/Llama/Llama3.3-70B.md
 */
export const llama33Fp8: PublicSetUp = {
  source: 'https://github.com/vllm-project/recipes/blob/main/Llama/Llama3.3-70B.md',
  description: {
    project: 'example-project',
    region: 'us-west1',
    targets: { vllm: '0.11.2' },
    nodePools: {
      h200: { machineType: 'a3-ultragpu-8g', zones: ['us-west1-c'], nodes: { min: 1, max: 1 }, spot: true },
    },
    models: {
      'llama-3-3-70b': {
        weights: 'RedHatAI/Llama-3.3-70B-Instruct-FP8-dynamic',
        nodePool: 'h200',
        replicas: { min: 6, max: 8 },
        engine: {
          tensorParallelSize: 1,
          maxModelLen: 10_240,
          maxNumSeqs: 512,
          maxNumBatchedTokens: 8192,
          kvCacheDtype: 'fp8',
          args: { '--async-scheduling': true },
        },
      },
    },
  },
};
