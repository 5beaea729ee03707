import { namespacePlaces } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Namespaces that Kubernetes, GKE and the add-ons that models rely on run themselves in. */
const SYSTEM = [
  /^kube-(system|public|node-lease)$/,
  /^gke-(managed-.*|gmp-system|system|connect|mcs)$/,
  /^gmp-(system|public)$/,
  /^(cert-manager|custom-metrics|external-secrets|keda|kueue-system|lws-system)$/,
];

export const namespaceOfTheSystem = {
  name: 'namespace-of-the-system',
  severity: 'error',
  summary: "The models' namespace is one that Kubernetes, GKE or an add-on runs itself in.",
  why:
    'The namespace is written with NetworkPolicies that deny what the models do not need, and with labels that refuse ' +
    'privileged pods. In a namespace of the system that cuts off DNS, metrics or the device plugins of the whole cluster.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces',
  check: (platform) =>
    namespacePlaces(platform)
      .filter(({ namespace }) => SYSTEM.some((name) => name.test(namespace)))
      .map(({ namespace, path, model }) => ({
        path,
        message: `${namespace} belongs to the cluster or to an add-on, which the policies for models close off`,
        given: namespace,
        allowed: 'a namespace of its own',
        fix: fields({ namespace: model ?? 'inference' }),
      })),
} satisfies Rule;
