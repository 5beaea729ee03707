import type { Changes, RuleCase } from '../rule-case';

const GEMMA = { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: 1 };
const QWEN = { weights: 'Qwen/Qwen2.5-1.5B-Instruct', nodePool: 'l4', replicas: 1 };
const ID = 'google/gemma-2-2b-it';
const HEADER = 'X-Gateway-Model-Name';

/** A second model beside the first, with room for both. */
function beside(other: object): Changes {
  return { 'models.gemma.replicas': 1, 'models.other': other };
}

const OTHER = beside({ ...GEMMA, servedModelNames: ['other'] });
const SAME_NAME = beside(GEMMA);
const hosts = (count: number): string[] => Array.from({ length: count }, (_, index) => `llm-${index}.example.com`);
const headers = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`X-${index}`, 'yes']));
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `name-${index}`);

/** Requests that reach nobody, or somebody else. */
export const routingCases: readonly RuleCase[] = [
  {
    rule: 'gateway-class-without-inference-pools',
    of: 'an internal class of several clusters',
    faulty: { 'gateway.class': 'gke-l7-rilb-mc' },
    at: 'gateway.class',
    good: { 'gateway.class': 'gke-l7-rilb' },
    paste: 'gateway',
  },
  {
    rule: 'gateway-class-without-inference-pools',
    of: 'a class that takes pools of other clusters',
    faulty: { 'gateway.class': 'gke-l7-cross-regional-internal-managed-mc' },
    at: 'gateway.class',
    good: {},
    paste: 'gateway',
  },
  {
    rule: 'routed-name-not-served',
    faulty: { routes: { chat: { models: { gemma: 1 }, headers: { [HEADER]: 'gemma' } } } },
    at: `routes.chat.headers.${HEADER}`,
    good: { routes: { chat: { models: { gemma: 1 }, headers: { [HEADER]: ID } } } },
    paste: 'routes.chat',
  },
  {
    rule: 'routed-name-not-served',
    of: 'a header in another case, a model under another name',
    faulty: {
      'models.gemma.servedModelNames': ['gemma', 'chat'],
      routes: { chat: { models: { gemma: 1 }, headers: { 'x-gateway-model-name': ID } } },
    },
    at: 'routes.chat.headers.x-gateway-model-name',
    good: {
      'models.gemma.servedModelNames': ['gemma', 'chat'],
      routes: { chat: { models: { gemma: 1 }, headers: { 'x-gateway-model-name': 'chat' } } },
    },
    paste: 'routes.chat',
  },
  {
    rule: 'route-backends-serve-different-names',
    faulty: { ...OTHER, routes: { chat: { models: { gemma: 9, other: 1 } } } },
    at: 'routes.chat.models.other',
    good: { ...SAME_NAME, routes: { chat: { models: { gemma: 9, other: 1 } } } },
    paste: 'models.other',
  },
  {
    rule: 'route-backends-serve-different-names',
    of: 'a header that one of them serves',
    faulty: {
      ...OTHER,
      routes: { chat: { models: { gemma: 1, other: 1 }, headers: { [HEADER]: 'other' } } },
    },
    at: 'routes.chat.models.gemma',
    good: { ...OTHER, routes: { chat: { models: { gemma: 1, other: 0 } } } },
    paste: 'models.gemma',
  },
  {
    rule: 'route-weights-add-up-to-zero',
    faulty: { routes: { chat: { models: { gemma: 0 } } } },
    at: 'routes.chat.models',
    good: { ...SAME_NAME, routes: { chat: { models: { gemma: 1, other: 0 } } } },
    paste: 'routes.chat',
  },
  {
    rule: 'canary-between-chat-formats',
    faulty: { ...beside({ ...QWEN, servedModelNames: [ID] }), routes: { chat: { models: { gemma: 9, other: 1 } } } },
    at: 'routes.chat.models.other',
    good: { ...SAME_NAME, routes: { chat: { models: { gemma: 9, other: 1 } } } },
    also: ['route-backends-differ-in-abilities'],
    paste: 'routes.chat',
  },
  {
    rule: 'route-backends-differ-in-abilities',
    of: 'a shorter context',
    faulty: {
      ...beside({ ...GEMMA, engine: { maxModelLen: 4096 } }),
      'models.gemma.engine.maxModelLen': 8192,
      routes: { chat: { models: { gemma: 9, other: 1 } } },
    },
    at: 'models.gemma.engine.maxModelLen',
    good: {
      ...beside({ ...GEMMA, engine: { maxModelLen: 4096 } }),
      'models.gemma.engine.maxModelLen': 8192,
      routes: { chat: { models: { gemma: 9, other: 0 } } },
    },
    paste: 'models.gemma',
  },
  {
    rule: 'route-backends-differ-in-abilities',
    of: 'tools on one of them only',
    faulty: {
      ...SAME_NAME,
      'models.gemma.engine.toolCallParser': 'pythonic',
      routes: { chat: { models: { gemma: 1, other: 1 } } },
    },
    at: 'models.other.engine',
    good: { ...SAME_NAME, routes: { chat: { models: { gemma: 1, other: 1 } } } },
    paste: 'models.other',
  },
  {
    rule: 'model-without-route',
    faulty: { ...OTHER, routes: { chat: { models: { gemma: 1 } } } },
    at: 'models.other',
    good: { ...OTHER, routes: { chat: { models: { gemma: 1, other: 0 } } } },
    fix: { 'routes.other': { models: { other: 1 } } },
  },
  {
    rule: 'served-name-given-twice',
    of: 'two models of the same weights',
    faulty: SAME_NAME,
    at: 'models.other.servedModelNames',
    good: OTHER,
    paste: 'models.other',
  },
  {
    rule: 'served-name-given-twice',
    of: 'an alias that is the name of another',
    faulty: beside({ ...GEMMA, servedModelNames: ['other', ID] }),
    at: 'models.other.servedModelNames',
    good: beside({ ...GEMMA, servedModelNames: ['other', 'alias'] }),
    paste: 'models.other',
  },
  {
    rule: 'routes-match-the-same-requests',
    of: 'two routes to one model',
    faulty: { routes: { chat: { models: { gemma: 1 } }, again: { models: { gemma: 1 } } } },
    at: 'routes.again',
    good: {
      routes: {
        chat: { models: { gemma: 1 }, hostnames: ['a.example.com'] },
        again: { models: { gemma: 1 }, hostnames: ['b.example.com'] },
      },
    },
  },
  {
    rule: 'routes-match-the-same-requests',
    of: 'the same headers',
    faulty: {
      ...OTHER,
      routes: {
        chat: { models: { gemma: 1 }, headers: { 'X-Team': 'blue' } },
        again: { models: { other: 1 }, headers: { 'x-team': 'blue' } },
      },
    },
    at: 'routes.again',
    good: {
      ...OTHER,
      routes: {
        chat: { models: { gemma: 1 }, headers: { 'X-Team': 'blue' } },
        again: { models: { other: 1 }, headers: { 'x-team': 'red' } },
      },
    },
    paste: 'routes.again',
  },
  {
    rule: 'routes-tie',
    faulty: {
      ...OTHER,
      routes: { chat: { models: { gemma: 1 } }, canary: { models: { other: 1 }, headers: { 'X-Canary': 'yes' } } },
    },
    at: 'routes.canary.headers',
    good: {
      ...SAME_NAME,
      routes: {
        chat: { models: { gemma: 1 } },
        canary: { models: { other: 1 }, headers: { 'X-Canary': 'yes', [HEADER]: ID } },
      },
    },
    fix: {
      'models.other.servedModelNames': [ID],
      'routes.canary.headers': { 'X-Canary': 'yes', [HEADER]: ID },
    },
  },
  {
    rule: 'route-hostname-outside-gateway',
    faulty: {
      'gateway.hostnames': ['llm.example.com'],
      routes: { chat: { models: { gemma: 1 }, hostnames: ['models.example.com'] } },
    },
    at: 'routes.chat.hostnames.0',
    good: {
      'gateway.hostnames': ['*.example.com'],
      routes: { chat: { models: { gemma: 1 }, hostnames: ['models.example.com', '*.eu.example.com'] } },
    },
    paste: 'routes.chat',
  },
  {
    rule: 'route-exceeds-gateway-api-limits',
    of: 'host names',
    faulty: { 'gateway.hostnames': hosts(17) },
    at: 'gateway.hostnames',
    good: { 'gateway.hostnames': hosts(16) },
  },
  {
    rule: 'route-exceeds-gateway-api-limits',
    of: 'headers',
    faulty: { routes: { chat: { models: { gemma: 1 }, headers: headers(17) } } },
    at: 'routes.chat.headers',
    good: { routes: { chat: { models: { gemma: 1 }, headers: headers(16) } } },
  },
  {
    rule: 'route-exceeds-gateway-api-limits',
    of: 'names of one model, each on every path',
    faulty: { ...beside(QWEN), 'models.gemma.servedModelNames': names(26) },
    at: 'models.gemma',
    good: { ...beside(QWEN), 'models.gemma.servedModelNames': names(25) },
  },
  {
    rule: 'object-names-collide',
    faulty: { 'models.gemma.replicas': 1, 'models.gemma-epp': { ...QWEN } },
    at: 'models.gemma-epp',
    good: { 'models.gemma.replicas': 1, 'models.gemma-eppe': { ...QWEN } },
  },
  {
    rule: 'only-sheddable-models',
    faulty: { 'models.gemma.priority': 'sheddable' },
    at: 'models.gemma.priority',
    good: { ...OTHER, 'models.gemma.priority': 'sheddable' },
    paste: 'models.gemma',
  },
  {
    rule: 'priority-ignored-by-picker',
    faulty: { 'models.gemma.priority': 'critical' },
    at: 'models.gemma.priority',
    good: { 'models.gemma.priority': 'critical', 'models.gemma.picker.queueTtlSeconds': 600 },
    paste: 'models.gemma',
  },
];
