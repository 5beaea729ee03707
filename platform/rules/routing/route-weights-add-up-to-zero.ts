import { fields } from '../literal';
import type { Rule } from '../rule';

export const routeWeightsAddUpToZero = {
  name: 'route-weights-add-up-to-zero',
  severity: 'error',
  summary: 'A route whose weights are all zero.',
  why: 'A weight of zero means no requests. A route with nothing else forwards to nobody and answers everything with 500.',
  source: 'https://gateway-api.sigs.k8s.io/reference/spec/#httpbackendref',
  check: ({ routes }) =>
    Object.values(routes)
      .filter(({ backends }) => backends.length > 0 && backends.every(({ weight }) => weight === 0))
      .map(({ name, backends }) => ({
        path: `routes.${name}.models`,
        message: `every weight of ${name} is 0, so its requests reach nobody`,
        given: Object.fromEntries(backends.map(({ model, weight }) => [model, weight])),
        allowed: 'at least one weight above 0',
        fix: fields({ models: { [backends[0]?.model ?? name]: 1 } }),
      })),
} satisfies Rule;
