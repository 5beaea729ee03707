import { fields } from '../literal';
import type { Rule } from '../rule';

export const issuerWithoutHostnames = {
  name: 'issuer-without-hostnames',
  severity: 'error',
  summary: 'An issuer that is to fill a Secret for no host name.',
  why:
    "cert-manager makes a certificate out to the host names of the Gateway's listeners, and passes a listener without one " +
    'over. The Secret is never written, and the gateway never answers.',
  source: 'https://cert-manager.io/docs/usage/gateway/',
  check: ({ gateway: { hostnames, issuer } }) =>
    issuer === undefined || hostnames.length > 0
      ? []
      : [
          {
            path: 'gateway.tls.issuer',
            message: `${issuer.name} has no host name to make a certificate for`,
            given: issuer,
            allowed: 'gateway.hostnames, or gateway.listeners',
            fix: fields({ hostnames: ['llm.example.com'] }),
          },
        ],
} satisfies Rule;
