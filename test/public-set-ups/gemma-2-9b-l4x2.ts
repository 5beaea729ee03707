import type { PublicSetUp } from './public-set-up';

/**
 * Google's tutorial "Serve Gemma open models using GPUs on GKE with vLLM": Gemma 2 9B over both L4 of a g2-standard-24.
 * https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-gemma/vllm/vllm-2-9b-it.yaml
 */
export const gemma2Tutorial: PublicSetUp = {
  source:
    'https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-gemma/vllm/vllm-2-9b-it.yaml',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.10.2' },
    nodePools: { l4x2: { machineType: 'g2-standard-24', zones: ['us-central1-a'], nodes: { min: 1, max: 2 } } },
    models: {
      'gemma-2-9b': {
        weights: 'google/gemma-2-9b-it',
        nodePool: 'l4x2',
        huggingFaceToken: { secret: 'hf-secret', key: 'hf_api_token' },
        replicas: 1,
        engine: { tensorParallelSize: 2 },
      },
    },
  },
};
