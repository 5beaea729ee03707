import type { Route } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';
import { mainName, modelHeaderOf, type Serving, servedNames, servingOf, splitRoutes } from './served-names';

export const routeBackendsServeDifferentNames = {
  name: 'route-backends-serve-different-names',
  severity: 'error',
  summary: 'A route that shares requests out between models that do not serve the same name.',
  why:
    'Weights are drawn without looking at the name. The share of requests that lands on the model that does not know it is ' +
    'answered with 404 by vLLM, at random, while every pod is ready.',
  source: 'modelplaneai/modelplane#425',
  check: (platform) =>
    splitRoutes(platform).flatMap((route) => {
      const serving = servingOf(route, platform);
      const wanted = wantedNames(route, serving);
      const total = serving.reduce((sum, { backend }) => sum + backend.weight, 0);
      return serving
        .filter(({ model }) => wanted.length > 0 && !wanted.some((name) => servedNames(model).has(name)))
        .map(({ model, backend }): Problem => ({
          path: `routes.${route.name}.models.${model.name}`,
          message:
            `${model.name} does not serve '${wanted.join("', '")}': ` +
            `${Number(((100 * backend.weight) / total).toPrecision(2))} % of the route's requests are answered with 404`,
          given: model.servedModelNames,
          allowed: 'models that serve the same name',
          fix: fields({ servedModelNames: [...new Set([...wanted, ...model.servedModelNames])] }),
        }));
    }),
} satisfies Rule;

/** The name that the route asks for, or those that its models share; else that of the model with the most weight. */
function wantedNames(route: Route, serving: readonly Serving[]): string[] {
  const asked = modelHeaderOf(route)?.value;
  // Where none serves the name, that is the fault, and another rule's.
  if (asked !== undefined) return serving.some(({ model }) => servedNames(model).has(asked)) ? [asked] : [];
  const [first, ...rest] = serving.map(({ model }) => servedNames(model));
  const shared = [...(first ?? [])].filter((name) => rest.every((names) => names.has(name)));
  if (shared.length > 0) return shared;
  const heaviest = serving.reduce<Serving | undefined>(
    (most, one) => (most === undefined || one.backend.weight > most.backend.weight ? one : most),
    undefined,
  );
  return heaviest === undefined ? [] : [mainName(heaviest.model)];
}
