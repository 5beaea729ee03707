import type { PublicSetUp } from './public-set-up';

/**
 * vLLM's recipe for Qwen3-Coder 480B in FP8 on eight H200: data and expert parallel, since tensor parallel would cut
 * the quantised blocks.
 * https://github.com/vllm-project/recipes/blob/main/Qwen/Qwen3-Coder-480B-A35B.md
 */
export const qwen3Coder: PublicSetUp = {
  source: 'https://github.com/vllm-project/recipes/blob/main/Qwen/Qwen3-Coder-480B-A35B.md',
  description: {
    project: 'example-project',
    region: 'us-south1',
    targets: { vllm: '0.11.0' },
    nodePools: {
      h200: { machineType: 'a3-ultragpu-8g', zones: ['us-south1-b'], nodes: { min: 1, max: 2 }, spot: true },
    },
    models: {
      'qwen3-coder': {
        weights: 'Qwen/Qwen3-Coder-480B-A35B-Instruct-FP8',
        nodePool: 'h200',
        replicas: 1,
        engine: {
          dataParallelSize: 8,
          enableExpertParallel: true,
          toolCallParser: 'qwen3_coder',
          env: { VLLM_USE_DEEP_GEMM: '1' },
        },
      },
    },
  },
};
