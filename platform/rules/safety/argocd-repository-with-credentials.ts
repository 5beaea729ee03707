import { fields } from '../literal';
import type { Rule } from '../rule';

/** The user of a URL is most often a token; a password beside it is found before this. */
const WITH_USER = /^(https?:\/\/)[^/@]+@/;

export const argocdRepositoryWithCredentials = {
  name: 'argocd-repository-with-credentials',
  severity: 'error',
  summary: 'The URL of the repository carries a user or a token.',
  why:
    'The URL stands in the description, in the Application and in the logs of Argo CD. Who reads one of them may fetch, and ' +
    'often change, what the cluster runs.',
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/private-repositories/',
  check: ({ delivery }) =>
    delivery.kind === 'argocd' && WITH_USER.test(delivery.repoURL)
      ? [
          {
            path: 'delivery.argocd.repoURL',
            message: 'the URL holds a user before the host (not shown), which for git over HTTPS is most often a token',
            allowed: 'the URL alone; credentials stand in a repository Secret of Argo CD',
            fix: fields({ repoURL: delivery.repoURL.replace(WITH_USER, '$1') }),
          },
        ]
      : [],
} satisfies Rule;
