import { fields } from '../literal';
import type { Rule } from '../rule';

/** Namespaces that Kubernetes and GKE run themselves in. */
const SYSTEM =
  /^(kube-system|kube-public|kube-node-lease|gke-(managed-.*|gmp-system|system|connect|mcs)|gmp-(system|public)|custom-metrics)$/;

export const namespaceOfTheSystem = {
  name: 'namespace-of-the-system',
  severity: 'error',
  summary: "The models' namespace is one that Kubernetes or GKE runs itself in.",
  why:
    'The namespace is written with NetworkPolicies that deny what the models do not need, and with labels that refuse ' +
    'privileged pods. In a namespace of the system that cuts off DNS, metrics or the device plugins of the whole cluster.',
  source: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/#initial-namespaces',
  check: ({ namespace }) =>
    SYSTEM.test(namespace)
      ? [
          {
            path: 'namespace',
            message: `${namespace} belongs to the cluster, and would be closed off by the policies for models`,
            given: namespace,
            allowed: 'a namespace of its own',
            fix: fields({ namespace: 'inference' }),
          },
        ]
      : [],
} satisfies Rule;
