import { namespacePlaces } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const argocdSharesNamespace = {
  name: 'argocd-shares-namespace',
  severity: 'error',
  summary: 'Argo CD runs in the namespace of the models.',
  why:
    'The namespace denies what models do not need. The parts of Argo CD could no longer reach each other, nor git: the first ' +
    'sync that succeeds is the last.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
  check: (platform) => {
    const { delivery } = platform;
    if (delivery.kind !== 'argocd') return [];
    const shared = namespacePlaces(platform).find(({ namespace }) => namespace === delivery.argocdNamespace);
    if (shared === undefined) return [];
    const { namespace } = shared;
    return [
      {
        path: 'delivery.argocd.namespace',
        message: `Argo CD and ${shared.model ?? 'the models'} would share ${namespace}, whose NetworkPolicies cut Argo CD off`,
        given: namespace,
        allowed: `another namespace than ${namespace}`,
        fix: fields({ namespace: namespace === 'argocd' ? 'inference' : 'argocd' }),
      },
    ];
  },
} satisfies Rule;
