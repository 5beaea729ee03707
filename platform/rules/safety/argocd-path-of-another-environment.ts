import { fields } from '../literal';
import type { Rule } from '../rule';

export const argocdPathOfAnotherEnvironment = {
  name: 'argocd-path-of-another-environment',
  severity: 'error',
  summary: 'Argo CD is pointed at the manifests of another environment, or at the folder of all.',
  why:
    'Argo CD makes the cluster equal to the folder. With that of another environment it deploys what was never checked for ' +
    'this one; in `dist` itself there is no manifest, so that it deletes what is there, or never syncs.',
  source: 'https://argo-cd.readthedocs.io/en/stable/user-guide/directory/',
  check({ delivery, name }) {
    if (delivery.kind !== 'argocd') return [];
    const [folder, environment] = /(?:^|\/)(dist)(?:\/([^/]+))?\/*$/.exec(delivery.path)?.slice(1) ?? [];
    if (folder === undefined || environment === name) return [];
    const path = delivery.path.replace(/(^|\/)dist(\/[^/]+)?\/*$/, `$1dist/${name}`);
    return [
      {
        path: 'delivery.argocd.path',
        message:
          environment === undefined
            ? `${delivery.path} holds a folder for each environment, and no manifests`
            : `${delivery.path} holds the manifests of ${environment}, and this is ${name}`,
        given: delivery.path,
        allowed: path,
        fix: fields({ path }),
      },
    ];
  },
} satisfies Rule;
