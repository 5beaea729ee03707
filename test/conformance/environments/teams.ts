import type { PlatformDescription } from '../../../platform';

/** How the requests for `support` are shared out between two adapters of one model. */
export const REWRITE = { 'support-v1': 3, 'support-v2': 1 } as const;

/**
 * Teams that share a gateway, each in a namespace of its own: one tries a model on copies of real requests and moves a name
 * from one adapter to the next, the other has a canary by a header and paths of its own. Of the generation whose picker and
 * body-based router can be had as programs.
 */
export const teams: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west1',
  targets: { picker: { generation: 'gie' } },
  nodePools: { l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 6 } } },
  models: {
    chat: {
      weights: 'google/gemma-2-2b-it',
      nodePool: 'l4',
      namespace: 'team-chat',
      servedModelNames: ['chat'],
      adapters: {
        'support-v1': { source: 'acme/support-v1-lora', rank: 8 },
        'support-v2': { source: 'acme/support-v2-lora', rank: 8 },
      },
      rewrites: { support: REWRITE },
      replicas: 1,
    },
    shadow: {
      weights: 'Qwen/Qwen2.5-1.5B-Instruct',
      nodePool: 'l4',
      namespace: 'lab',
      servedModelNames: ['chat'],
      replicas: 1,
    },
    search: {
      weights: 'Qwen/Qwen2.5-1.5B-Instruct',
      nodePool: 'l4',
      namespace: 'team-search',
      servedModelNames: ['search'],
      replicas: 1,
    },
    'search-next': {
      weights: 'Qwen/Qwen2.5-1.5B-Instruct',
      nodePool: 'l4',
      namespace: 'team-search',
      servedModelNames: ['search'],
      replicas: 1,
    },
  },
  routes: {
    chat: { models: { chat: 1 }, mirror: { model: 'shadow', percent: 50 } },
    search: { models: { search: 1 }, paths: { '/v1/chat/completions': 'Exact', '/v1/models': 'PathPrefix' } },
    canary: { models: { 'search-next': 1 }, headers: { 'X-Canary': 'yes' } },
  },
};
