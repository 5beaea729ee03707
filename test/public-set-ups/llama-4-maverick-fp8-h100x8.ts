import type { PublicSetUp } from './public-set-up';

/**
 * Google's tutorial for Llama 4 Maverick in FP8 on eight H100.
 * https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-llama/vllm/vllm-llama4-maverick-17b-128e-instruct-fp8.yaml
 */
export const llama4Maverick: PublicSetUp = {
  source:
    'https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-llama/vllm/vllm-llama4-maverick-17b-128e-instruct-fp8.yaml',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.8.5' },
    nodePools: { h100: { machineType: 'a3-highgpu-8g', zones: ['us-central1-a'], nodes: { min: 1, max: 2 } } },
    models: {
      'llama-4-maverick': {
        weights: 'meta-llama/Llama-4-Maverick-17B-128E-Instruct-FP8',
        nodePool: 'h100',
        replicas: 1,
        engine: { tensorParallelSize: 8, maxModelLen: 524_288, gpuMemoryUtilization: 0.9 },
      },
    },
  },
  warnings: {
    'picker-reads-metric-that-engine-lacks':
      'the tutorial serves behind a plain Service; a picker of today looks for a metric that this release names otherwise',
  },
};
