import type { PublicSetUp } from './public-set-up';

/**
 * vLLM's recipe for gpt-oss 120B on one A100 of 80 GB, with function calls.
 * https://github.com/vllm-project/recipes/blob/main/OpenAI/GPT-OSS.md
 */
export const gptOssOnA100: PublicSetUp = {
  source: 'https://github.com/vllm-project/recipes/blob/main/OpenAI/GPT-OSS.md',
  description: {
    project: 'example-project',
    region: 'asia-southeast1',
    nodePools: { a100: { machineType: 'a2-ultragpu-1g', zones: ['asia-southeast1-c'], nodes: { min: 1, max: 3 } } },
    models: {
      'gpt-oss-120b': {
        weights: 'openai/gpt-oss-120b',
        nodePool: 'a100',
        replicas: { min: 1, max: 3 },
        engine: { toolCallParser: 'openai' },
      },
    },
  },
};
