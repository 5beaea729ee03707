import type { Construct } from 'constructs';
import {
  HttpRoute,
  type HttpRouteSpecRulesMatches,
  HttpRouteSpecRulesMatchesHeadersType as HeadersType,
  HttpRouteSpecRulesMatchesPathType as PathType,
} from '../imports/gateway.networking.k8s.io';
import { MODEL_HEADER } from '../platform/catalog';
import type { Gateway, Route } from '../platform/resolve';
import { GATEWAY_API } from './gateway';
import { INFERENCE_POOL } from './inference-pool';
import { shared } from './labels';
import { metadata } from './metadata';

/**
 * A route from the gateway to InferencePools. It names no port on a pool, and no timeouts, which GKE refuses
 * (GWCER104); the pool's GCPBackendPolicy has them. What the CRD fills in by default is written out.
 */
export function httpRoute(scope: Construct, environment: string, route: Route, gateway: Gateway): HttpRoute {
  const hostnames = route.hostnames.length > 0 ? route.hostnames : gateway.hostnames;
  return new HttpRoute(scope, `http-route-${route.name}`, {
    metadata: metadata({
      name: route.name,
      namespace: route.namespace,
      of: shared(environment, 'gateway'),
      wave: 'route',
    }),
    spec: {
      parentRefs: [
        {
          group: GATEWAY_API,
          kind: 'Gateway',
          name: gateway.name,
          namespace: gateway.namespace,
          sectionName: gateway.listener.name,
        },
      ],
      ...(hostnames.length === 0 ? {} : { hostnames: [...hostnames] }),
      rules: inRules(matches(route)).map((some) => ({
        matches: some,
        backendRefs: route.backends.map(({ pool, weight }) => ({ ...INFERENCE_POOL, name: pool, weight })),
      })),
    },
  });
}

/** Most matches that one rule takes. Source: CRD of Gateway API 1.6.1. */
const MATCHES_MAX = 64;

function inRules<Match>(matches: readonly Match[]): Match[][] {
  const rules = Math.ceil(matches.length / MATCHES_MAX);
  return Array.from({ length: rules }, (_, rule) => matches.slice(rule * MATCHES_MAX, (rule + 1) * MATCHES_MAX));
}

/** One match for each path and each name of the model; each asks for all the headers. */
function matches({ headers, modelNames, paths }: Route): HttpRouteSpecRulesMatches[] {
  const named = modelNames.length === 0 ? [headers] : modelNames.map((name) => ({ [MODEL_HEADER]: name, ...headers }));
  return named.flatMap((asked) => {
    const headerMatches = Object.entries(asked).map(([name, value]) => ({ type: HeadersType.EXACT, name, value }));
    return paths.map((value) => ({
      path: { type: PathType.EXACT, value },
      ...(headerMatches.length === 0 ? {} : { headers: headerMatches }),
    }));
  });
}
