import type { PublicSetUp } from './public-set-up';

/**
 * llm-d's guide on TPU v6e: Qwen3 32B over the eight chips of a 2x4 host.
 * https://github.com/llm-d/llm-d/blob/main/guides/optimized-baseline/modelserver/tpu/v6/vllm/base/patch-vllm.yaml
 */
export const llmdOnTpu: PublicSetUp = {
  source:
    'https://github.com/llm-d/llm-d/blob/main/guides/optimized-baseline/modelserver/tpu/v6/vllm/base/patch-vllm.yaml',
  description: {
    project: 'example-project',
    region: 'us-east5',
    targets: { vllm: '0.29.0' },
    nodePools: { v6e: { machineType: 'ct6e-standard-8t', zones: ['us-east5-a'], nodes: { min: 2, max: 3 } } },
    models: {
      'qwen3-32b': {
        weights: 'Qwen/Qwen3-32B',
        nodePool: 'v6e',
        huggingFaceToken: { secret: 'llm-d-hf-token', key: 'HF_TOKEN' },
        replicas: 2,
        life: { shutdownTimeoutSeconds: 45 },
        engine: { image: 'vllm/vllm-tpu:v0.29.0', tensorParallelSize: 8 },
      },
    },
  },
};
