import { fields } from '../literal';
import type { Rule } from '../rule';

export const argocdRepositoryOverPlainHttp = {
  name: 'argocd-repository-over-plain-http',
  severity: 'error',
  summary: 'Argo CD fetches the manifests over plain HTTP.',
  why:
    'Whoever sits between can answer in the place of git. What they answer is applied to the cluster, with the rights of ' +
    'Argo CD, and the password of the repository is read along the way.',
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/',
  check: ({ delivery }) =>
    delivery.kind === 'argocd' && delivery.repoURL.startsWith('http://') && !isLoopback(delivery.repoURL)
      ? [
          {
            path: 'delivery.argocd.repoURL',
            message: 'the manifests would be fetched in the clear',
            given: delivery.repoURL,
            allowed: 'https://, ssh:// or git@host:path',
            fix: fields({ repoURL: delivery.repoURL.replace('http://', 'https://') }),
          },
        ]
      : [],
} satisfies Rule;

function isLoopback(url: string): boolean {
  return /^http:\/\/(localhost|127(\.\d+){3}|\[::1\])(:|\/|$)/.test(url);
}
