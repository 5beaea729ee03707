import type { PublicSetUp } from './public-set-up';

/**
 * vLLM's recipe for DeepSeek V3.1 on eight H200, with tools.
 * https://github.com/vllm-project/recipes/blob/main/DeepSeek/DeepSeek-V3_1.md
 */
export const deepseekV31: PublicSetUp = {
  source: 'https://github.com/vllm-project/recipes/blob/main/DeepSeek/DeepSeek-V3_1.md',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.12.0' },
    nodePools: {
      h200: { machineType: 'a3-ultragpu-8g', zones: ['us-central1-b'], nodes: { min: 1, max: 2 }, spot: true },
    },
    models: {
      'deepseek-v3-1': {
        weights: 'deepseek-ai/DeepSeek-V3.1',
        nodePool: 'h200',
        servedModelNames: ['ds31'],
        replicas: 1,
        engine: {
          tensorParallelSize: 8,
          enableExpertParallel: true,
          toolCallParser: 'deepseek_v31',
          args: { '--chat-template': '/vllm-workspace/examples/tool_chat_template_deepseekv31.jinja' },
        },
      },
    },
  },
};
