import type { PublicSetUp } from './public-set-up';

/**
 * The tutorial's variant for two A100 of 40 GB, with a short context.
 * https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-gemma/vllm/vllm-3-27b-it-a100-40gb.yaml
 */
export const gemma3OnA100: PublicSetUp = {
  source:
    'https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-gemma/vllm/vllm-3-27b-it-a100-40gb.yaml',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.11.0' },
    nodePools: { a100: { machineType: 'a2-highgpu-2g', zones: ['us-central1-c'], nodes: { min: 1, max: 2 } } },
    models: {
      'gemma-3-27b': {
        weights: 'google/gemma-3-27b-it',
        nodePool: 'a100',
        replicas: 1,
        engine: {
          tensorParallelSize: 2,
          gpuMemoryUtilization: 0.95,
          maxModelLen: 4096,
          maxNumSeqs: 4,
          args: { '--swap-space': 16 },
        },
      },
    },
  },
};
