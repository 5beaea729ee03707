import { fields } from '../literal';
import type { Rule } from '../rule';

export const argocdDestinationWithoutTls = {
  name: 'argocd-destination-without-tls',
  severity: 'error',
  summary: 'Argo CD reaches the cluster by another scheme than https.',
  why: 'A control plane answers on HTTPS only: Argo CD never syncs, or hands its credentials to whoever answers in its place.',
  source: 'https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/#clusters',
  check: ({ delivery }) =>
    delivery.kind === 'argocd' && !delivery.destinationServer.startsWith('https://')
      ? [
          {
            path: 'delivery.argocd.destinationServer',
            message: 'a control plane answers on https only',
            given: delivery.destinationServer,
            allowed: 'https://…, or no value for the cluster that Argo CD itself runs in',
            fix: fields({
              destinationServer: delivery.destinationServer.replace(/^[a-z][a-z0-9+.-]*:(\/\/)?/i, 'https://'),
            }),
          },
        ]
      : [],
} satisfies Rule;
