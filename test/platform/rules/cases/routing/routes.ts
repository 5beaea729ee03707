import type { RuleCase } from '../../rule-case';
import { beside, BY_HEADER, HEADER, ID, OTHER, QWEN, SAME_NAME } from './models';

const hosts = (count: number): string[] => Array.from({ length: count }, (_, index) => `llm-${index}.example.com`);
const headers = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`X-${index}`, 'yes']));
const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `name-${index}`);

/** Routes that nobody takes. */
export const routeCases: readonly RuleCase[] = [
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
    rule: 'route-weights-add-up-to-zero',
    faulty: { routes: { chat: { models: { gemma: 0 } } } },
    at: 'routes.chat.models',
    good: { ...SAME_NAME, routes: { chat: { models: { gemma: 1, other: 0 } } } },
    paste: 'routes.chat',
  },
  {
    rule: 'model-without-route',
    faulty: { ...OTHER, routes: { chat: { models: { gemma: 1 } } } },
    at: 'models.other',
    good: { ...OTHER, routes: { chat: { models: { gemma: 1, other: 0 } } } },
    fix: { 'routes.other': { models: { other: 1 } } },
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
      'gateway.bodyBasedRouting': false,
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
      ...BY_HEADER,
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
    faulty: { ...beside(QWEN), ...BY_HEADER, 'models.gemma.servedModelNames': names(26) },
    at: 'models.gemma',
    good: { ...beside(QWEN), 'models.gemma.servedModelNames': names(26) },
    fix: { 'gateway.bodyBasedRouting': true, 'gateway.allow': undefined },
  },
];
