import type { PublicSetUp } from './public-set-up';

/**
 * The same tutorial's largest Gemma 2: 27B over the four L4 of a g2-standard-48.
 * https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-gemma/vllm/vllm-2-27b-it.yaml
 */
export const gemma2LargeTutorial: PublicSetUp = {
  source:
    'https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-gemma/vllm/vllm-2-27b-it.yaml',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.10.2' },
    nodePools: { l4x4: { machineType: 'g2-standard-48', zones: ['us-central1-a'], nodes: { min: 1, max: 2 } } },
    models: {
      'gemma-2-27b': {
        weights: 'google/gemma-2-27b-it',
        nodePool: 'l4x4',
        replicas: 1,
        engine: { tensorParallelSize: 4 },
      },
    },
  },
};
