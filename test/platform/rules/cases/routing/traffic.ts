import type { Changes, RuleCase } from '../../rule-case';
import { beside, GEMMA, ID, SAME_NAME } from './models';

const MIRROR = { model: 'other' };
const UNTRIED = { 'mirror-to-inference-pool': 'seen accepted, and a copy arrive' };
const mirrored = (mirror: object, rest: object = {}): Changes => ({
  routes: { chat: { models: { gemma: 1 }, mirror, allow: UNTRIED, ...rest } },
});
const paths = (given: object): Changes => ({ routes: { chat: { models: { gemma: 1 }, paths: given } } });
const IAP: Changes = {
  gateway: {
    class: 'gke-l7-regional-external-managed',
    hostnames: ['llm.example.com'],
    tls: { secret: 'llm-tls' },
    iap: { members: ['group:ml@example.com'] },
    allow: { 'iap-on-inference-pool': 'seen refused' },
  },
};
const KEY = { secret: 'keys', key: 'gemma' };

/** Copies of requests, and the paths that they come on. */
export const trafficCases: readonly RuleCase[] = [
  {
    rule: 'mirror-to-own-model',
    faulty: mirrored({ model: 'gemma' }),
    at: 'routes.chat.mirror.model',
    good: { ...SAME_NAME, ...mirrored(MIRROR, { models: { gemma: 1, other: 0 } }) },
    fix: { ...SAME_NAME, 'routes.chat.mirror.model': 'other' },
  },
  {
    rule: 'mirror-serves-other-names',
    faulty: { ...beside({ ...GEMMA, servedModelNames: ['next'] }), ...mirrored(MIRROR) },
    at: 'routes.chat.mirror.model',
    good: { ...beside({ ...GEMMA, servedModelNames: ['next', ID] }), ...mirrored(MIRROR) },
    paste: '',
  },
  {
    rule: 'mirror-to-inference-pool',
    faulty: { ...SAME_NAME, ...mirrored(MIRROR, { allow: undefined }) },
    at: 'routes.chat.mirror',
    good: { ...SAME_NAME, routes: { chat: { models: { gemma: 1, other: 1 } } } },
    paste: 'routes.chat',
  },
  {
    rule: 'mirror-percent-unknown-to-gateway-api',
    faulty: { ...SAME_NAME, ...mirrored({ ...MIRROR, percent: 10 }), 'targets.gke': '1.33.1' },
    at: 'routes.chat.mirror.percent',
    good: { ...SAME_NAME, ...mirrored({ ...MIRROR, percent: 10 }), 'targets.gke': '1.33' },
    also: ['inference-pool-not-installed-by-gke', 'gke-version-not-in-channel'],
  },
  {
    rule: 'mirror-behind-iap',
    faulty: { ...SAME_NAME, ...mirrored(MIRROR), ...IAP },
    at: 'routes.chat.mirror',
    good: { ...SAME_NAME, ...IAP, routes: { chat: { models: { gemma: 1, other: 1 } } } },
    also: ['public-gateway-without-protection'],
  },
  {
    rule: 'route-backends-ask-for-different-keys',
    of: 'that which gets copies asks for another',
    faulty: {
      ...beside({ ...GEMMA, apiKey: { ...KEY, key: 'other' } }),
      ...mirrored(MIRROR),
      'models.gemma.apiKey': KEY,
    },
    at: 'models.other',
    good: { ...beside({ ...GEMMA, apiKey: KEY }), ...mirrored(MIRROR), 'models.gemma.apiKey': KEY },
    paste: 'models.other',
  },
  {
    rule: 'route-reaches-into-other-namespace',
    of: 'for its mirror',
    faulty: { ...SAME_NAME, ...mirrored(MIRROR), 'models.other.namespace': 'team-b' },
    at: 'routes.chat.mirror.model',
    good: { ...SAME_NAME, ...mirrored(MIRROR) },
    fix: { 'models.other.namespace': undefined },
  },
  {
    rule: 'routes-match-the-same-requests',
    of: 'on a path that both take',
    faulty: {
      routes: {
        chat: { models: { gemma: 1 } },
        again: { models: { gemma: 1 }, paths: { '/v1/embeddings': 'Exact' } },
      },
    },
    at: 'routes.again',
    good: {
      routes: {
        chat: { models: { gemma: 1 }, paths: { '/v1/chat/completions': 'Exact' } },
        again: { models: { gemma: 1 }, paths: { '/v1/embeddings': 'Exact' } },
      },
    },
  },
  {
    rule: 'route-opens-engine-endpoints',
    faulty: paths({ '/v1': 'PathPrefix' }),
    at: 'routes.chat.paths./v1',
    good: paths({ '/v1/chat': 'PathPrefix', '/v1/load': 'PathPrefix' }),
    fix: { 'routes.chat.paths': { '/v1/chat/completions': 'Exact' } },
  },
  {
    rule: 'route-path-unread-by-model-armor',
    faulty: { ...paths({ '/v1/chat': 'PathPrefix' }), 'gateway.modelArmor': { template: 'prompts' } },
    at: 'routes.chat.paths./v1/chat',
    good: {
      ...paths({ '/v1/chat/completions': 'Exact', '/v1/embeddings': 'Exact' }),
      'gateway.modelArmor': { template: 'prompts' },
    },
    also: ['model-armor-on-unproven-class'],
  },
];
