import type { Platform, Route } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';
import { modelHeaderOf, servedNames, servingOf } from './served-names';

export const mirrorServesOtherNames = {
  name: 'mirror-serves-other-names',
  severity: 'error',
  summary: 'A route that copies its requests to a model which serves none of the names that they ask for.',
  why:
    'A copy is the request as it came, its `model` included. Every copy is answered with 404, and nobody sees the answer: ' +
    'the shadow looks idle and healthy, and has been asked nothing.',
  source: 'https://gateway-api.sigs.k8s.io/guides/http-request-mirroring/',
  check: (platform) => Object.values(platform.routes).flatMap((route) => problems(route, platform)),
} satisfies Rule;

function problems(route: Route, platform: Platform): Problem[] {
  const { mirror, name } = route;
  const shadow = mirror === undefined ? undefined : platform.models[mirror.model];
  if (shadow === undefined) return [];
  const asked = namesAsked(route, platform);
  const served = servedNames(shadow);
  if (asked.length === 0 || asked.some((one) => served.has(one))) return [];
  return [
    {
      path: `routes.${name}.mirror.model`,
      message: `${shadow.name} does not serve '${asked.join("', '")}': it answers every copy with 404`,
      given: shadow.name,
      allowed: `a model that serves '${asked.join("' or '")}'`,
      fix: fields({
        models: { [shadow.name]: { servedModelNames: [...new Set([...asked, ...shadow.servedModelNames])] } },
      }),
    },
  ];
}

/** The names that requests of the route may ask for. */
function namesAsked(route: Route, platform: Platform): readonly string[] {
  const header = modelHeaderOf(route)?.value;
  if (header !== undefined) return [header];
  if (route.modelNames.length > 0) return route.modelNames;
  return [...new Set(servingOf(route, platform).flatMap(({ model }) => [...servedNames(model)]))];
}
