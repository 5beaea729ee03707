import { KubeNamespace } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import { shared } from './labels';
import { metadata } from './metadata';

/** Standards by which a namespace admits pods, the strictest first. */
export type PodSecurity = 'restricted' | 'privileged';

/**
 * A namespace that admits only pods which meet the restricted Pod Security Standard, as all of ours do but those that
 * share a GPU through MPS: their daemon is reached through the node's IPC namespace, which the baseline forbids.
 *
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export function namespace(scope: Construct, environment: string, name: string, enforce: PodSecurity): KubeNamespace {
  return new KubeNamespace(scope, `namespace-${name}`, {
    metadata: metadata({
      name,
      of: shared(environment, 'namespace'),
      wave: 'namespace',
      labels: {
        'pod-security.kubernetes.io/enforce': enforce,
        'pod-security.kubernetes.io/audit': 'restricted',
        'pod-security.kubernetes.io/warn': 'restricted',
      },
    }),
  });
}
