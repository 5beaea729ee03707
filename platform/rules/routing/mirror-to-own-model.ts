import type { Rule } from '../rule';

export const mirrorToOwnModel = {
  name: 'mirror-to-own-model',
  severity: 'error',
  summary: 'A route that copies its requests to a model which answers them already.',
  why:
    'The model does every request twice, once for nobody: half of its accelerators work for answers that are thrown away, ' +
    'and nothing is learnt of another model.',
  source: 'https://gateway-api.sigs.k8s.io/guides/http-request-mirroring/',
  check: ({ routes }) =>
    Object.values(routes).flatMap(({ backends, mirror, name }) => {
      if (mirror === undefined) return [];
      const own = backends.find(({ model, weight }) => model === mirror.model && weight > 0);
      if (own === undefined) return [];
      return [
        {
          path: `routes.${name}.mirror.model`,
          message: `${name} sends requests to ${mirror.model} and copies them there as well`,
          given: mirror.model,
          allowed: `a model that the route gives no weight, or no mirror`,
        },
      ];
    }),
} satisfies Rule;
