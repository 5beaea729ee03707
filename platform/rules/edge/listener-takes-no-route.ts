import type { Rule } from '../rule';

export const listenerTakesNoRoute = {
  name: 'listener-takes-no-route',
  severity: 'warning',
  summary: 'A listener that no route is reached through.',
  why: 'It has a port, a host name and perhaps a certificate, and answers every request with 404.',
  source: 'https://gateway-api.sigs.k8s.io/reference/spec/#listener',
  check({ gateway, routes }) {
    const taken = new Set(Object.values(routes).flatMap(({ listeners }) => listeners));
    return gateway.listeners
      .filter(({ name }) => gateway.listeners.length > 1 && !taken.has(name))
      .map(({ hostname, name }) => ({
        path: `gateway.listeners.${name}`,
        message: `no route answers ${hostname === undefined ? `at ${name}` : `to ${hostname}`}`,
        given: hostname,
        allowed: 'a route that has this host name, or none of its own',
      }));
  },
} satisfies Rule;
