import type { RuleCase } from '../../rule-case';
import { beside, GEMMA, HEADER, ID, OTHER, QWEN, SAME_NAME } from './models';

/** Names that nobody serves, or too many. */
export const nameCases: readonly RuleCase[] = [
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
    rule: 'served-name-given-twice',
    of: 'on routes that ask for the same headers',
    faulty: {
      ...SAME_NAME,
      routes: {
        chat: { models: { gemma: 1 }, headers: { 'X-Team': 'blue' } },
        next: { models: { other: 1 }, headers: { 'x-team': 'blue' } },
      },
    },
    at: 'models.other.servedModelNames',
    good: {
      ...SAME_NAME,
      routes: { chat: { models: { gemma: 1 } }, canary: { models: { other: 1 }, headers: { 'X-Canary': 'yes' } } },
    },
    paste: 'models.other',
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
  {
    rule: 'served-name-unusable',
    faulty: { 'models.gemma.servedModelNames': ['chat', '-gemma'] },
    at: 'models.gemma.servedModelNames.1',
    good: { 'models.gemma.servedModelNames': ['chat', 'gemma-'] },
    paste: 'models.gemma',
  },
  {
    rule: 'served-name-unusable',
    of: 'a space at its end',
    faulty: { 'models.gemma.servedModelNames': ['gemma '] },
    at: 'models.gemma.servedModelNames.0',
    good: { 'models.gemma.servedModelNames': ['gemma 2'] },
    paste: 'models.gemma',
  },
];
