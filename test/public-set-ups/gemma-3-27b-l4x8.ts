import type { PublicSetUp } from './public-set-up';

/**
 * Google's tutorial for Gemma 3 27B on all eight L4 of a g2-standard-96, few sequences at a time. The flag
 * `--swap-space` is one that this release still takes.
 * https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-gemma/vllm/vllm-3-27b-it.yaml
 */
export const gemma3Tutorial: PublicSetUp = {
  source:
    'https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-gemma/vllm/vllm-3-27b-it.yaml',
  description: {
    project: 'example-project',
    region: 'us-east4',
    targets: { vllm: '0.11.0' },
    nodePools: { l4x8: { machineType: 'g2-standard-96', zones: ['us-east4-a'], nodes: { min: 1, max: 2 } } },
    models: {
      'gemma-3-27b': {
        weights: 'google/gemma-3-27b-it',
        nodePool: 'l4x8',
        replicas: 1,
        engine: {
          tensorParallelSize: 8,
          gpuMemoryUtilization: 0.95,
          maxModelLen: 32_768,
          maxNumSeqs: 4,
          args: { '--swap-space': 16 },
        },
      },
    },
  },
};
