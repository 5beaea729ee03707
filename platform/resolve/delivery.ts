import type { DeliveryDescription } from '../description';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import type { Delivery } from './types/delivery';

/** How `dist/` gets into the cluster. */
export function resolveDelivery(environment: string, given: DeliveryDescription | undefined, ledger: Ledger): Delivery {
  const argocd = given?.argocd;
  if (argocd === undefined) {
    return {
      kind: ledger.note('kind', byDefault('kubectl' as const, '`kubectl apply` needs nothing else')),
    };
  }
  const name = `slipway-${environment}`;
  return {
    kind: ledger.given('kind', 'argocd' as const),
    repoURL: ledger.given('repoURL', argocd.repoURL),
    targetRevision: ledger.choose(
      'targetRevision',
      argocd.targetRevision,
      byDefault('main', 'the branch that is reviewed'),
    ),
    path: ledger.choose('path', argocd.path, derived(`dist/${environment}`, 'where the manifests are written')),
    argocdNamespace: ledger.choose(
      'argocdNamespace',
      argocd.namespace,
      byDefault('argocd', "Argo CD's usual namespace"),
    ),
    project: ledger.note('project', derived(name, "the environment's name")),
    application: ledger.note('application', derived(name, "the environment's name")),
    destinationServer: ledger.choose(
      'destinationServer',
      argocd.destinationServer,
      byDefault(
        'https://kubernetes.default.svc',
        'the cluster that Argo CD itself runs in',
        'https://argo-cd.readthedocs.io/en/stable/operator-manual/declarative-setup/',
      ),
    ),
  };
}
