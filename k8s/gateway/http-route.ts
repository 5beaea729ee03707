import type { Construct } from 'constructs';
import {
  HttpRoute,
  type HttpRouteSpecRulesFilters,
  HttpRouteSpecRulesFiltersType as FilterType,
  type HttpRouteSpecRulesMatches,
  HttpRouteSpecRulesMatchesHeadersType as HeadersType,
  HttpRouteSpecRulesMatchesPathType as PathType,
} from '../../imports/gateway.networking.k8s.io';
import { BASE_MODEL_HEADER, HTTP_ROUTE_LIMITS, MODEL_HEADER } from '../../platform/catalog';
import { type Gateway, hostnamesOf, type Route, type RoutedPool, type RouteMirror } from '../../platform/resolve';
import { GATEWAY_API } from './gateway';
import { INFERENCE_POOL } from './inference-pool';
import { shared } from '../labels';
import { metadata } from '../metadata';

/**
 * A route from the gateway to InferencePools. It names no port on a pool, and no timeouts, which GKE refuses
 * (GWCER104); the pool's GCPBackendPolicy has them. What the CRD fills in by default is written out.
 */
export function httpRoute(scope: Construct, environment: string, route: Route, gateway: Gateway): HttpRoute {
  const hostnames = hostnamesOf(route, gateway);
  return new HttpRoute(scope, `http-route-${route.name}`, {
    metadata: metadata({
      name: route.name,
      namespace: route.namespace,
      of: shared(environment, 'gateway'),
      wave: 'route',
    }),
    spec: {
      parentRefs: route.listeners.map((sectionName) => ({
        group: GATEWAY_API,
        kind: 'Gateway',
        name: gateway.name,
        namespace: gateway.namespace,
        sectionName,
      })),
      ...(hostnames.length === 0 ? {} : { hostnames: [...hostnames] }),
      rules: inRules(matches(route)).map((some) => ({
        matches: some,
        ...(route.mirror === undefined ? {} : { filters: [mirror(route.mirror, route)] }),
        backendRefs: route.backends.map((backend) => ({ ...poolRef(backend, route), weight: backend.weight })),
      })),
    },
  });
}

const PATH_TYPES = { Exact: PathType.EXACT, PathPrefix: PathType.PATH_PREFIX } as const;

/** A reference to a pool; the route's own namespace goes without saying. */
function poolRef({ namespace, pool }: RoutedPool, route: Route) {
  return { ...INFERENCE_POOL, name: pool, ...(namespace === route.namespace ? {} : { namespace }) };
}

/** GKE documents the filter for Services; that it holds for an InferencePool is UNCONFIRMED. */
function mirror(to: RouteMirror, route: Route): HttpRouteSpecRulesFilters {
  const percent = to.percent === undefined ? {} : { percent: to.percent };
  return {
    type: FilterType.REQUEST_MIRROR,
    requestMirror: { backendRef: poolRef(to, route), ...percent },
  };
}

function inRules<Match>(matches: readonly Match[]): Match[][] {
  const most = HTTP_ROUTE_LIMITS.matchesPerRule;
  const rules = Math.ceil(matches.length / most);
  return Array.from({ length: rules }, (_, rule) => matches.slice(rule * most, (rule + 1) * most));
}

/** One match for each path and each name of the model; each asks for all the headers. */
function matches(route: Route): HttpRouteSpecRulesMatches[] {
  return modelMatches(route).flatMap((model) => {
    const asked = Object.entries({ ...model, ...route.headers });
    const headerMatches = asked.map(([name, value]) => ({ type: HeadersType.EXACT, name, value }));
    return route.paths.map(({ type, value }) => ({
      path: { type: PATH_TYPES[type], value },
      ...(headerMatches.length === 0 ? {} : { headers: headerMatches }),
    }));
  });
}

/** The header that names the model, once for each of its values; once none where nothing asks for a model. */
function modelMatches({ baseModels, modelNames }: Route): Readonly<Record<string, string>>[] {
  if (baseModels !== undefined) return baseModels.map((name) => ({ [BASE_MODEL_HEADER]: name }));
  return modelNames.length === 0 ? [{}] : modelNames.map((name) => ({ [MODEL_HEADER]: name }));
}
