import type { PublicSetUp } from './public-set-up';

/**
 * The model card of Mistral Small 3: its own formats of tokenizer, configuration and weights, flags with underscores,
 * and its tools, on one GPU of 80 GB.
 * https://huggingface.co/mistralai/Mistral-Small-24B-Instruct-2501
 */
export const mistralSmall: PublicSetUp = {
  source: 'https://huggingface.co/mistralai/Mistral-Small-24B-Instruct-2501',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.10.0' },
    nodePools: { a100: { machineType: 'a2-ultragpu-1g', zones: ['us-central1-c'], nodes: { min: 1, max: 2 } } },
    models: {
      'mistral-small': {
        weights: 'mistralai/Mistral-Small-24B-Instruct-2501',
        nodePool: 'a100',
        replicas: 1,
        engine: {
          loadFormat: 'mistral',
          toolCallParser: 'mistral',
          args: { '--tokenizer_mode': 'mistral', '--config_format': 'mistral' },
        },
      },
    },
  },
};
