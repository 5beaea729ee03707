import { MODEL_HEADER } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const clientsMustNameModelInHeader = {
  name: 'clients-must-name-model-in-header',
  severity: 'warning',
  summary: 'Several models behind one gateway that does not read the model from the body.',
  why:
    "OpenAI's clients put the model into the body and nowhere else. A load balancer chooses by host name, path and headers: " +
    'without the header, which each client then has to add, a request matches no route and is answered with 404.',
  source: 'https://gateway-api-inference-extension.sigs.k8s.io/guides/serve-multiple-genai-models/',
  check({ gateway, routes }) {
    const asking = Object.values(routes).filter(({ modelNames }) => modelNames.length > 0);
    if (gateway.bodyBasedRouting || asking.length === 0) return [];
    return [
      {
        path: 'gateway.bodyBasedRouting',
        message:
          `requests reach ${asking.map(({ name }) => name).join(', ')} only with the header ${MODEL_HEADER}, ` +
          'which no client of OpenAI sends by itself',
        given: false,
        allowed: 'the body-based router, or clients that add the header',
        fix: fields({ bodyBasedRouting: true }),
      },
    ];
  },
} satisfies Rule;
