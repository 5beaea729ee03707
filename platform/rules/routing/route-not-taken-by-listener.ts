import { overlap, type Platform, type Route } from '../../resolve';
import type { Problem, Rule } from '../rule';

export const routeNotTakenByListener = {
  name: 'route-not-taken-by-listener',
  severity: 'error',
  summary: 'A route whose namespace, or whose host names, a listener of its does not take.',
  why:
    'A listener says which namespaces may hang routes on it. An HTTPRoute of any other is refused by it: the object stands in ' +
    'the cluster with Accepted: False, and its requests are answered with 404.',
  source: 'https://gateway-api.sigs.k8s.io/guides/multiple-ns/',
  check: (platform) => Object.values(platform.routes).flatMap((route) => problems(route, platform)),
} satisfies Rule;

function problems(route: Route, { gateway }: Platform): Problem[] {
  const { hostnames, listeners, name, namespace } = route;
  // A host name that the gateway does not have at all is another rule's.
  const answering = gateway.listeners.filter(
    ({ hostname }) =>
      hostname === undefined || hostnames.length === 0 || hostnames.some((other) => overlap(hostname, other)),
  );
  if (answering.length === 0) return [];
  const named = gateway.listeners.filter((listener) => listeners.includes(listener.name));
  if (named.length === 0) {
    return [
      {
        path: `routes.${name}`,
        message: `${name} stands in ${namespace}, from where none of ${answering.map((one) => one.name).join(', ')} takes routes`,
        given: namespace,
        allowed: `${namespace} among gateway.listeners.${answering[0]?.name}.namespaces`,
      },
    ];
  }
  return named.flatMap((listener): Problem[] => {
    if (!answering.includes(listener)) {
      return [
        {
          path: `routes.${name}.listeners`,
          message: `the listener ${listener.name} answers to ${listener.hostname}, and ${name} to ${hostnames.join(', ')}`,
          given: listeners,
          allowed: answering.map((one) => one.name).join(', '),
        },
      ];
    }
    if (listener.namespaces.includes(namespace)) return [];
    return [
      {
        path: `routes.${name}.listeners`,
        message: `${name} stands in ${namespace}, from where the listener ${listener.name} takes no routes`,
        given: listeners,
        allowed: `${namespace} among gateway.listeners.${listener.name}.namespaces`,
      },
    ];
  });
}
