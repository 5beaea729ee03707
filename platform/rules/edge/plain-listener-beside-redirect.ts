import type { Rule } from '../rule';

export const plainListenerBesideRedirect = {
  name: 'plain-listener-beside-redirect',
  severity: 'error',
  summary: 'A listener of plain HTTP at a gateway that leads plain HTTP to HTTPS.',
  why:
    'Both listen on port 80. The one without a certificate goes on answering in the clear, while the environment says that ' +
    'everything plain is led to HTTPS.',
  source: 'https://gateway-api.sigs.k8s.io/guides/http-redirect-rewrite/',
  check: ({ gateway: { listeners, redirect } }) =>
    redirect === undefined
      ? []
      : listeners
          .filter(({ protocol }) => protocol === 'HTTP')
          .map(({ hostname, name }) => ({
            path: `gateway.listeners.${name}`,
            message: `${name} answers to ${hostname ?? 'every host name'} in the clear, beside tls.redirectHttp`,
            given: hostname,
            allowed: 'a certificate for it, or no redirect',
          })),
} satisfies Rule;
