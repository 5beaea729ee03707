import { REQUEST_MIRROR } from '../../catalog';
import type { Rule } from '../rule';

export const mirrorBehindIap = {
  name: 'mirror-behind-iap',
  severity: 'error',
  summary: 'A mirror at a gateway behind Identity-Aware Proxy.',
  why:
    'The load balancer sends a copy under the host name with `-shadow` behind it, and callers may pass Identity-Aware Proxy ' +
    'under the host names of the gateway alone. Every copy is refused before it reaches the model, and nobody sees it.',
  source: 'https://cloud.google.com/compute/docs/reference/rest/v1/regionUrlMaps',
  check: ({ edge, gateway, routes }) =>
    gateway.iap === undefined || edge.iap === undefined
      ? []
      : Object.values(routes).flatMap(({ mirror, name }) =>
          mirror === undefined
            ? []
            : [
                {
                  path: `routes.${name}.mirror`,
                  message: `copies come as ${edge.iap?.hostnames[0] ?? 'the host'}${REQUEST_MIRROR.hostSuffix}, under which nobody may pass`,
                  allowed: 'a mirror at a gateway without iap, or a canary by weight or header',
                },
              ],
        ),
} satisfies Rule;
