import { definePlatform } from '../platform';

/**
 * Gemma 3 27B on the eight chips of one TPU v6e host, scaled by the requests that wait.
 *
 * After Google's "Serve an LLM using TPU Trillium on GKE with vLLM", with Gemma 3 27B in the place of Llama 3.1 70B.
 * https://cloud.google.com/kubernetes-engine/docs/tutorials/serve-vllm-tpu
 */
export default definePlatform({
  project: 'example-project',
  region: 'us-east5',
  targets: { vllm: '0.29.0' },

  nodePools: {
    v6e: { machineType: 'ct6e-standard-8t', zones: ['us-east5-b'], nodes: { min: 1, max: 2 } },
  },

  models: {
    'gemma-3-27b': {
      weights: 'google/gemma-3-27b-it',
      nodePool: 'v6e',
      huggingFaceToken: { secret: 'hf-secret', key: 'hf_api_token' },
      engine: { tensorParallelSize: 8, maxModelLen: 4096, maxNumBatchedTokens: 512, maxNumSeqs: 128 },
      replicas: { min: 1, max: 2 },
    },
  },
});
