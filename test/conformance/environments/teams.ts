import type { PlatformDescription } from '../../../platform';

/** How the requests for `support` are shared out between two adapters of one model. */
export const REWRITE = { 'support-v1': 3, 'support-v2': 1 } as const;

/** Host names of the teams. */
const CHAT = 'chat.models.example.com';
const SEARCH = '*.search.models.example.com';

/**
 * Teams that share a gateway, each in a namespace of its own: one tries a model on copies of real requests and moves a name
 * from one adapter to the next, the other has a canary by a header and paths of its own. Of the generation whose picker and
 * body-based router can be had as programs.
 */
export const openTeams = {
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
} as const satisfies PlatformDescription;

/**
 * The same with a listener for each team: one whose Secret cert-manager fills, one with a certificate of its own that takes
 * the routes of its team alone. Plain HTTP is led to either.
 */
export const teams: PlatformDescription = {
  ...openTeams,
  gateway: {
    listeners: {
      chat: { hostname: CHAT, tls: { secret: 'chat-tls' } },
      search: { hostname: SEARCH, tls: { certificateManager: 'search' }, namespaces: ['team-search'] },
    },
    tls: { redirectHttp: true, issuer: { name: 'private-ca', kind: 'Issuer' } },
  },
  routes: {
    ...openTeams.routes,
    chat: { ...openTeams.routes.chat, hostnames: [CHAT] },
    search: { ...openTeams.routes.search, listeners: ['search'] },
    canary: { ...openTeams.routes.canary, hostnames: ['eu.search.models.example.com'] },
  },
};
