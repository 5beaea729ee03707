import { type Platform, type Route, servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';
import { meetings, textOf } from './requests-of-route';

export const servedNameGivenTwice = {
  name: 'served-name-given-twice',
  severity: 'error',
  summary: 'Two models of different routes that serve the same name.',
  why:
    'Routes tell models apart by the name that a request asks for. Where two ask for the same, the older route, or the first ' +
    'by name, gets every request; the other model runs and is never asked. Without `servedModelNames` a model serves the ' +
    'name of its weights, so that two models of the same weights meet.',
  source: 'volcano-sh/kthena#142',
  check(platform) {
    const problems = new Map<string, Problem>();
    for (const { routes } of meetings(platform)) {
      const first = new Map<string, Route>();
      for (const route of routes) {
        for (const name of route.modelNames) {
          const asked = `${name} ${headersText(route)}`;
          const other = first.get(asked);
          if (other === undefined) first.set(asked, route);
          else for (const problem of twice(name, other, route, platform)) problems.set(problem.path, problem);
        }
      }
    }
    return [...problems.values()];
  },
} satisfies Rule;

/** Nothing where the routes lead to the same model: then the routes are the fault; an adapter's name and a rewritten one have their own rules. */
function twice(name: string, first: Route, second: Route, platform: Platform): Problem[] {
  const models = servedOf(platform);
  const [one] = modelsOf(first).filter((model) => !modelsOf(second).includes(model));
  const other = modelsOf(second).find((model) => !modelsOf(first).includes(model));
  const model = models[other ?? ''];
  if (one === undefined || model === undefined || !model.servedModelNames.includes(name)) return [];
  if (Object.hasOwn(models[one]?.rewrites ?? {}, name)) return [];
  const kept = model.servedModelNames.filter((served) => !first.modelNames.includes(served));
  return [
    {
      path: `models.${model.name}.servedModelNames`,
      message: `'${name}' is served by ${one} and by ${model.name}, so no request can tell them apart`,
      given: model.servedModelNames,
      allowed: 'a name that no other model serves, or one route that shares requests out between the two',
      fix: fields({ servedModelNames: kept.length > 0 ? kept : [model.name] }),
    },
  ];
}

function modelsOf({ backends }: Route): string[] {
  return backends.map(({ model }) => model);
}

/** A canary by a header is told from its stable model: it asks for more. */
function headersText({ headers }: Route): string {
  return textOf(new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])));
}
