import type { Construct } from 'constructs';
import {
  HttpRoute,
  HttpRouteSpecRulesFiltersRequestRedirectScheme as Scheme,
  HttpRouteSpecRulesFiltersRequestRedirectStatusCode as StatusCode,
  HttpRouteSpecRulesFiltersType as FilterType,
  HttpRouteSpecRulesMatchesPathType as PathType,
} from '../../imports/gateway.networking.k8s.io';
import type { Gateway, HttpRedirect } from '../../platform/resolve';
import { GATEWAY_API } from './gateway';
import { shared } from '../labels';
import { metadata } from '../metadata';

/** The one route of the plain listener: whatever is asked for, it is to be had over HTTPS. */
export function httpRedirect(
  scope: Construct,
  environment: string,
  gateway: Gateway,
  { listener, name }: HttpRedirect,
): HttpRoute {
  const { hostnames, namespace } = gateway;
  return new HttpRoute(scope, 'http-redirect', {
    metadata: metadata({ name, namespace, of: shared(environment, 'gateway'), wave: 'route' }),
    spec: {
      parentRefs: [{ group: GATEWAY_API, kind: 'Gateway', name: gateway.name, namespace, sectionName: listener.name }],
      ...(hostnames.length === 0 ? {} : { hostnames: [...hostnames] }),
      rules: [
        {
          matches: [{ path: { type: PathType.PATH_PREFIX, value: '/' } }],
          filters: [
            {
              type: FilterType.REQUEST_REDIRECT,
              requestRedirect: { scheme: Scheme.HTTPS, statusCode: StatusCode.VALUE_301 },
            },
          ],
        },
      ],
    },
  });
}
