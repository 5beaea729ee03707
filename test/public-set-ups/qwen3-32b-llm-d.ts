import type { PublicSetUp } from './public-set-up';

/**
 * llm-d's guide "optimized baseline": ten Qwen3 32B, each over two H100, their context stretched to 131072 by YaRN.
 * https://github.com/llm-d/llm-d/blob/main/guides/optimized-baseline/modelserver/gpu/vllm/vllm-deployment.yaml
 */
export const llmdOptimizedBaseline: PublicSetUp = {
  source:
    'https://github.com/llm-d/llm-d/blob/main/guides/optimized-baseline/modelserver/gpu/vllm/vllm-deployment.yaml',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.19.1' },
    nodePools: { h100: { machineType: 'a3-highgpu-8g', zones: ['us-central1-a'], nodes: { min: 3, max: 4 } } },
    models: {
      'qwen3-32b': {
        weights: 'Qwen/Qwen3-32B',
        nodePool: 'h100',
        huggingFaceToken: { secret: 'llm-d-hf-token', key: 'HF_TOKEN' },
        replicas: 10,
        engine: {
          tensorParallelSize: 2,
          maxModelLen: 131_072,
          args: {
            '--hf-overrides': {
              rope_scaling: { rope_type: 'yarn', factor: 3.2, original_max_position_embeddings: 40_960 },
            },
          },
        },
      },
    },
  },
};
