import { definePlatform } from '../platform';

/**
 * Llama 3.3 70B in FP8 over two H100s, as in vLLM's recipe for Hopper. That recipe turns prefix caching off; here it stays on,
 * because the picker sends requests where their prefix is cached.
 *
 * @see https://github.com/vllm-project/recipes/blob/main/models/meta-llama/Llama-3.3-70B-Instruct.yaml
 */
export default definePlatform({
  project: 'example-project',
  region: 'us-central1',
  nodePools: {
    h100: { machineType: 'a3-highgpu-2g', zones: ['us-central1-a'], nodes: { min: 1, max: 3 }, spot: true },
  },
  models: {
    'llama-3-3-70b': {
      weights: 'RedHatAI/Llama-3.3-70B-Instruct-FP8-dynamic',
      nodePool: 'h100',
      engine: { tensorParallelSize: 2, maxModelLen: 32_768, maxNumBatchedTokens: 8192, asyncScheduling: true },
      replicas: { min: 1, max: 2 },
    },
  },
});
