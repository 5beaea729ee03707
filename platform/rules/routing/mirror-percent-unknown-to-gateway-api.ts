import { isGkeAtLeast, REQUEST_MIRROR } from '../../catalog';
import type { Rule } from '../rule';

export const mirrorPercentUnknownToGatewayApi = {
  name: 'mirror-percent-unknown-to-gateway-api',
  severity: 'error',
  summary: 'A share of requests to mirror on a GKE whose Gateway API has no such field.',
  why:
    'GKE installs the bundle of the Gateway API that came with its version. A field that its HTTPRoute lacks is dropped in ' +
    'silence or refused: then every request is copied, and the shadow gets a hundred times what was meant, or no route is made.',
  source: REQUEST_MIRROR.source.join('; '),
  check: ({ routes, targets }) =>
    isGkeAtLeast(targets.gke, REQUEST_MIRROR.percentSince)
      ? []
      : Object.values(routes).flatMap(({ mirror, name }) =>
          mirror?.percent === undefined
            ? []
            : [
                {
                  path: `routes.${name}.mirror.percent`,
                  message: `the HTTPRoute of GKE ${targets.gke} mirrors all requests or none`,
                  given: mirror.percent,
                  allowed: `no percent, or GKE ${REQUEST_MIRROR.percentSince} or later`,
                },
              ],
        ),
} satisfies Rule;
