import type { PublicSetUp } from './public-set-up';

/**
 * The vLLM production stack's tutorial on tool calls: Llama 3.1 8B with the chat template that the image brings.
 * https://github.com/vllm-project/production-stack/blob/main/tutorials/assets/values-08-tool-enabled.yaml
 */
export const productionStackTools: PublicSetUp = {
  source: 'https://github.com/vllm-project/production-stack/blob/main/tutorials/assets/values-08-tool-enabled.yaml',
  description: {
    project: 'example-project',
    region: 'europe-west4',
    targets: { vllm: '0.10.2' },
    nodePools: { l4: { machineType: 'g2-standard-12', zones: ['europe-west4-a'], nodes: { min: 1, max: 2 } } },
    models: {
      'llama3-8b': {
        weights: 'meta-llama/Llama-3.1-8B-Instruct',
        nodePool: 'l4',
        huggingFaceToken: { secret: 'huggingface-credentials', key: 'HUGGING_FACE_HUB_TOKEN' },
        replicas: 1,
        engine: {
          tensorParallelSize: 1,
          maxModelLen: 4096,
          dtype: 'bfloat16',
          toolCallParser: 'llama3_json',
          args: { '--chat-template': '/vllm-workspace/examples/tool_chat_template_llama3.1_json.jinja' },
        },
      },
    },
  },
};
