import type { PlatformDescription } from '../../../platform';

/** Route that takes a share of the requests for one name to the next version of a model. */
export const SPLIT = { 'qwen-stable': 3, 'qwen-next': 1 } as const;

/** More adapters than an HTTPRoute has matches for, so that its route asks for the base model. */
const ADAPTERS = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`tuned-${index}`, { source: `acme/tuned-${index}-lora`, rank: 8 }]),
);

/**
 * Several models behind one URL: one with an alias and an adapter, one with very many adapters, and two versions of one
 * that share its name. Of the generation whose picker and body-based router can be had as programs.
 */
export const oneUrl: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west1',
  targets: { picker: { generation: 'gie' } },
  nodePools: { l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 5 } } },
  models: {
    gemma: {
      weights: 'google/gemma-2-2b-it',
      nodePool: 'l4',
      servedModelNames: ['gemma', 'small-chat'],
      adapters: { 'sql-expert': { source: 'acme/sql-expert-lora', rank: 8, priority: 'sheddable' as const } },
      replicas: 2,
    },
    tuned: {
      weights: 'Qwen/Qwen2.5-1.5B-Instruct',
      nodePool: 'l4',
      servedModelNames: ['tuned'],
      adapters: ADAPTERS,
      replicas: 1,
    },
    'qwen-stable': { weights: 'Qwen/Qwen2.5-1.5B-Instruct', nodePool: 'l4', servedModelNames: ['qwen'], replicas: 1 },
    'qwen-next': { weights: 'Qwen/Qwen2.5-1.5B-Instruct', nodePool: 'l4', servedModelNames: ['qwen'], replicas: 1 },
  },
  routes: {
    gemma: { models: { gemma: 1 } },
    tuned: { models: { tuned: 1 } },
    qwen: { models: SPLIT },
    canary: { models: { 'qwen-next': 1 }, headers: { 'X-Canary': 'yes' } },
  },
};
