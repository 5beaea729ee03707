import { overlap } from '../../resolve';
import { fields } from '../literal';
import type { Problem, Rule } from '../rule';

export const routeHostnameOutsideGateway = {
  name: 'route-hostname-outside-gateway',
  severity: 'error',
  summary: 'A route under a host name that is none of the gateway.',
  why:
    "The gateway's host names are those that its certificate and its DNS records are made for. Nobody arrives under any " +
    'other, so the route is never asked; clients that force the name get a certificate that is not for it.',
  source: 'https://gateway-api.sigs.k8s.io/concepts/hostnames/',
  check: ({ gateway, routes }) =>
    gateway.hostnames.length === 0
      ? []
      : Object.values(routes).flatMap((route) =>
          route.hostnames.flatMap((hostname, index): Problem[] =>
            gateway.hostnames.some((own) => overlap(own, hostname))
              ? []
              : [
                  {
                    path: `routes.${route.name}.hostnames.${index}`,
                    message: `the gateway does not answer to ${hostname}`,
                    given: hostname,
                    allowed: gateway.hostnames.join(', '),
                    fix: fields({ hostnames: fixed(route.hostnames, gateway.hostnames) }),
                  },
                ],
          ),
        ),
} satisfies Rule;

/** The route's host names that the gateway has; its own where none is left. */
function fixed(hostnames: readonly string[], own: readonly string[]): readonly string[] {
  const good = hostnames.filter((hostname) => own.some((other) => overlap(other, hostname)));
  return good.length > 0 ? good : own;
}
