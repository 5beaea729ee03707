import type { PublicSetUp } from './public-set-up';

/**
 * vLLM's recipe for the GLM 4.x series in FP8, tensor parallel over eight GPUs, with tools and reasoning.
 * https://github.com/vllm-project/recipes/blob/main/GLM/GLM.md
 */
export const glm45: PublicSetUp = {
  source: 'https://github.com/vllm-project/recipes/blob/main/GLM/GLM.md',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.17.0' },
    nodePools: {
      h200: { machineType: 'a3-ultragpu-8g', zones: ['us-central1-b'], nodes: { min: 1, max: 2 }, spot: true },
    },
    models: {
      'glm-4-5': {
        weights: 'zai-org/GLM-4.5-FP8',
        nodePool: 'h200',
        replicas: 1,
        engine: {
          tensorParallelSize: 8,
          maxModelLen: 65_536,
          maxNumBatchedTokens: 32_768,
          gpuMemoryUtilization: 0.95,
          toolCallParser: 'glm45',
          reasoningParser: 'glm45',
        },
      },
    },
  },
};
