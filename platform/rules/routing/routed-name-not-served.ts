import { fields } from '../literal';
import type { Rule } from '../rule';
import { mainName, modelHeaderOf, servedNames, servingOf } from './served-names';

export const routedNameNotServed = {
  name: 'routed-name-not-served',
  severity: 'error',
  summary: 'A route that asks for a model by a name that none of its models serves.',
  why:
    'The header holds the name that the request asks for. The route matches, the pod is ready, and vLLM answers 404: the ' +
    'model does not exist under that name. Everything looks healthy and nothing is served.',
  source: 'modelplaneai/modelplane#425',
  check: (platform) =>
    Object.values(platform.routes).flatMap((route) => {
      const asked = modelHeaderOf(route);
      const serving = servingOf(route, platform);
      const [first] = serving;
      if (asked === undefined || first === undefined) return [];
      if (serving.some(({ model }) => servedNames(model).has(asked.value))) return [];
      const served = [...new Set(serving.flatMap(({ model }) => [...servedNames(model)]))];
      return [
        {
          path: `routes.${route.name}.headers.${asked.name}`,
          message: `no model of the route serves '${asked.value}'; requests for it are answered with 404`,
          given: asked.value,
          allowed: served.join(', '),
          fix: fields({ headers: { [asked.name]: mainName(first.model) } }),
        },
      ];
    }),
} satisfies Rule;
