import { definePlatform } from '../platform';

/**
 * Qwen3 32B with its prompts read by servers of their own, as llm-d's guide to prefill/decode disaggregation has it:
 * narrow prefill servers, more of them the longer the queue of prompts, and wide decode servers whose answers no long
 * prompt interrupts. It pays for long prompts: ten thousand tokens in, a thousand out.
 *
 * Every request meets two servers behind one InferencePool. The picker chooses both; the routing proxy beside a decode
 * server has the prompt read first, and its engine then fetches the KV cache with NIXL.
 *
 * @see https://github.com/llm-d/llm-d/tree/main/guides/pd-disaggregation
 */
export default definePlatform({
  project: 'example-project',
  region: 'us-central1',
  nodePools: {
    h100: {
      machineType: 'a3-highgpu-8g',
      zones: ['us-central1-a'],
      nodes: { min: 1, max: 3 },
    },
  },
  models: {
    'qwen3-32b': {
      weights: 'Qwen/Qwen3-32B',
      nodePool: 'h100',
      replicas: 2,
      engine: { tensorParallelSize: 4, maxModelLen: 32_768 },
      prefill: {
        replicas: { min: 2, max: 8 },
        engine: { tensorParallelSize: 2, maxNumBatchedTokens: 8192 },
        // What is already in a decode server's cache is not worth a way over the network.
        nonCachedTokens: 512,
      },
    },
  },
});
