import { definePlatform } from '../platform';

/**
 * Llama 3.1 8B with LoRA adapters, as in Google's tutorial of the GKE Inference Gateway: three servers on A100s, adapters by
 * names of their own at the same address, and the picker sends a request to a server that already holds its adapter.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/tutorials/serve-with-gke-inference-gateway
 */
export default definePlatform({
  project: 'example-project',
  region: 'us-central1',
  nodePools: {
    a100: { machineType: 'a2-highgpu-1g', zones: ['us-central1-a'], nodes: { min: 3, max: 4 } },
  },
  models: {
    'llama-3-1-8b': {
      weights: 'meta-llama/Llama-3.1-8B-Instruct',
      nodePool: 'a100',
      engine: { maxModelLen: 16_384 },
      adapters: {
        'food-review-1': { source: 'Kawon/llama3.1-food-finetune_v14_r8', rank: 8 },
        'food-review-2': { source: 'Kawon/llama3.1-food-finetune_v14_r8', rank: 8 },
      },
      replicas: { min: 3, max: 4 },
    },
  },
});
