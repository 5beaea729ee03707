import { KubeNamespace } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import { shared } from './labels';
import { metadata } from './metadata';

/**
 * A namespace that admits only pods which meet the restricted Pod Security Standard, as all of ours do.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function namespace(scope: Construct, environment: string, name: string): KubeNamespace {
  return new KubeNamespace(scope, `namespace-${name}`, {
    metadata: metadata({
      name,
      of: shared(environment, 'namespace'),
      wave: 'namespace',
      labels: {
        'pod-security.kubernetes.io/enforce': 'restricted',
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/warn': 'restricted',
      },
    }),
  });
}
