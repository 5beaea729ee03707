import type { PublicSetUp } from './public-set-up';

/**
 * A practitioner's guide to Qwen3 8B AWQ on one GPU of 24 GB, with reasoning and tools.
 * https://tomodahinata.com/en/blog/qwen3-8b-awq-self-hosting-reasoning-production-guide
 */
export const qwen3Awq: PublicSetUp = {
  source: 'https://tomodahinata.com/en/blog/qwen3-8b-awq-self-hosting-reasoning-production-guide',
  description: {
    project: 'example-project',
    region: 'europe-west4',
    nodePools: {
      l4: { machineType: 'g2-standard-8', zones: ['europe-west4-a'], nodes: { min: 1, max: 4 }, spot: true },
    },
    models: {
      'qwen3-8b': {
        weights: 'Qwen/Qwen3-8B-AWQ',
        nodePool: 'l4',
        replicas: { min: 1, max: 4 },
        engine: { maxModelLen: 32_768, reasoningParser: 'qwen3', toolCallParser: 'hermes' },
      },
    },
  },
};
