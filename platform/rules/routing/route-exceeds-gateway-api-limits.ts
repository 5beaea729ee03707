import { HTTP_ROUTE_LIMITS as MOST } from '../../catalog';
import { hostnamesOf, type Platform, type Route } from '../../resolve';
import type { Problem, Rule } from '../rule';

export const routeExceedsGatewayApiLimits = {
  name: 'route-exceeds-gateway-api-limits',
  severity: 'error',
  summary: 'A route with more host names, headers, models or matches than an HTTPRoute may hold.',
  why: 'The API server refuses the HTTPRoute as a whole, so that none of its models is reached.',
  source:
    'https://github.com/kubernetes-sigs/gateway-api/blob/v1.6.1/config/crd/standard/gateway.networking.k8s.io_httproutes.yaml',
  check: (platform) => Object.values(platform.routes).flatMap((route) => excesses(route, platform)),
} satisfies Rule;

function excesses(route: Route, { gateway }: Platform): Problem[] {
  const { name, hostnames, headers, modelNames, baseModels = modelNames, paths, backends } = route;
  const own = hostnames.length > 0;
  const inGateway = gateway.listeners.length > 1 ? `routes.${name}.listeners` : 'gateway.hostnames';
  const names = Math.max(1, baseModels.length);
  const inModels = backends.length === 1 ? `models.${backends[0]?.model ?? ''}` : `routes.${name}.models`;
  const perMatch = Object.keys(headers).length + (modelNames.length > 0 ? 1 : 0);
  return [
    ...excess(own ? `routes.${name}.hostnames` : inGateway, name, 'host names', {
      given: hostnamesOf(route, gateway).length,
      most: MOST.hostnames,
    }),
    ...excess(`routes.${name}.headers`, name, 'headers', { given: perMatch, most: MOST.headers }),
    ...excess(`routes.${name}.models`, name, 'models', { given: backends.length, most: MOST.backends }),
    ...excess(inModels, name, `matches (${paths.length} paths of ${names} model names)`, {
      given: paths.length * names,
      most: MOST.matches,
    }),
  ];
}

function excess(
  path: string,
  route: string,
  what: string,
  { given, most }: { given: number; most: number },
): Problem[] {
  if (given <= most) return [];
  return [{ path, message: `${route} has ${given} ${what}`, given, allowed: `${most} at the most` }];
}
