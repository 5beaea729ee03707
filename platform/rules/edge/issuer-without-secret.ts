import type { Rule } from '../rule';

export const issuerWithoutSecret = {
  name: 'issuer-without-secret',
  severity: 'error',
  summary: 'An issuer of cert-manager at a gateway whose certificates are all of Certificate Manager.',
  why:
    'cert-manager fills Secrets. A certificate of Certificate Manager is named by an option of the listener, which it does not ' +
    'look at: it does nothing, and whoever reads the environment believes that it renews the certificate.',
  source: 'https://cert-manager.io/docs/usage/gateway/',
  check: ({ gateway: { issuer, listeners } }) =>
    issuer === undefined || listeners.some(({ certificate }) => certificate?.kind === 'secret')
      ? []
      : [
          {
            path: 'gateway.tls.issuer',
            message: `no listener has a Secret that ${issuer.name} could fill`,
            given: issuer,
            allowed: 'secret in the place of certificateManager, or no issuer',
          },
        ],
} satisfies Rule;
