import type { RuleCase } from '../../rule-case';
import { beside, OTHER, QWEN } from './models';

const BASE = 'X-Gateway-Base-Model-Name';
const CROSS_REGIONAL = 'gke-l7-cross-regional-internal-managed-mc';

/** Models that share a gateway, and who tells them apart. */
export const bodyRouterCases: readonly RuleCase[] = [
  {
    rule: 'clients-must-name-model-in-header',
    faulty: { ...OTHER, 'gateway.bodyBasedRouting': false },
    at: 'gateway.bodyBasedRouting',
    good: { 'gateway.bodyBasedRouting': false },
    paste: 'gateway',
  },
  {
    rule: 'clients-must-name-model-in-header',
    of: 'a class that asks no router',
    faulty: { ...OTHER, 'gateway.class': CROSS_REGIONAL },
    at: 'gateway.bodyBasedRouting',
    good: OTHER,
    also: ['gateway-class-without-inference-pools'],
    fix: { 'gateway.class': 'gke-l7-rilb' },
  },
  {
    rule: 'body-router-on-unproven-class',
    faulty: { ...OTHER, 'gateway.class': CROSS_REGIONAL, 'gateway.bodyBasedRouting': true },
    at: 'gateway.bodyBasedRouting',
    good: { ...OTHER, 'gateway.class': 'gke-l7-rilb', 'gateway.bodyBasedRouting': true },
    also: ['gateway-class-without-inference-pools'],
    paste: 'gateway',
  },
  {
    rule: 'routed-base-model-unknown',
    of: 'an alias, which is not the base model',
    faulty: {
      ...beside({ ...QWEN, servedModelNames: ['qwen', 'chat'] }),
      routes: { gemma: { models: { gemma: 1 } }, other: { models: { other: 1 }, headers: { [BASE]: 'chat' } } },
    },
    at: `routes.other.headers.${BASE}`,
    good: {
      ...beside({ ...QWEN, servedModelNames: ['qwen', 'chat'] }),
      routes: {
        gemma: { models: { gemma: 1 }, headers: { [BASE]: 'google/gemma-2-2b-it' } },
        other: { models: { other: 1 }, headers: { [BASE]: 'qwen' } },
      },
    },
    paste: 'routes.other',
  },
  {
    rule: 'routed-base-model-unknown',
    of: 'nobody sets the header',
    faulty: { routes: { gemma: { models: { gemma: 1 }, headers: { [BASE]: 'google/gemma-2-2b-it' } } } },
    at: `routes.gemma.headers.${BASE}`,
    good: {
      'gateway.bodyBasedRouting': true,
      routes: { gemma: { models: { gemma: 1 }, headers: { [BASE]: 'google/gemma-2-2b-it' } } },
    },
    fix: { 'gateway.bodyBasedRouting': true },
  },
  {
    rule: 'object-names-collide',
    of: 'a model called as the body-based router is',
    faulty: { 'models.gemma.replicas': 1, 'models.body-router': QWEN },
    at: 'models.body-router',
    good: { 'models.gemma.replicas': 1, 'models.body-routing': QWEN },
  },
  {
    rule: 'object-names-collide',
    of: 'a route called as the one that leads to HTTPS is',
    faulty: {
      gateway: { tls: { secret: 'llm-tls', redirectHttp: true }, hostnames: ['llm.example.com'] },
      routes: { 'inference-http-to-https': { models: { gemma: 1 } } },
    },
    at: 'routes.inference-http-to-https',
    good: {
      gateway: { tls: { secret: 'llm-tls', redirectHttp: true }, hostnames: ['llm.example.com'] },
      routes: { chat: { models: { gemma: 1 } } },
    },
  },
];
