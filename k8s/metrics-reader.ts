import {
  KubeClusterRole,
  KubeClusterRoleBinding,
  KubeRole,
  KubeRoleBinding,
  KubeSecret,
} from 'cdk8s-plus-30/lib/imports/k8s';
import { Construct } from 'constructs';
import type { Platform } from '../platform/resolve';
import { shared } from './labels';
import { metadata } from './metadata';
import { clusterScoped, METRICS_READER } from './names';
import { collectorNamespace } from './network-policy';
import { serviceAccount } from './service-account';

const RBAC = 'rbac.authorization.k8s.io';

/** Account of Managed Prometheus' collectors. */
const COLLECTOR = 'collector';

/** Where the collectors find the token that pickers ask for: Kubernetes fills the Secret. */
export const METRICS_TOKEN = { secret: METRICS_READER, key: 'token' } as const;

/**
 * Pickers show their metrics only to those whom Kubernetes lets read `/metrics`. This is an account that may, its
 * token, and the right of Managed Prometheus' collectors to take it; all pickers of a namespace share it.
 */
export function metricsReader(
  chart: Construct,
  { name: environment, cluster }: Pick<Platform, 'name' | 'cluster'>,
  namespace: string,
): void {
  const scope = new Construct(chart, namespace);
  const of = shared(environment, 'metrics-reader');
  const collectors = collectorNamespace(cluster);
  const name = METRICS_READER;
  const clusterName = clusterScoped(namespace, name);
  serviceAccount(scope, { name, namespace, of });
  new KubeClusterRole(scope, 'cluster-role', {
    metadata: metadata({ name: clusterName, of, wave: 'foundation' }),
    rules: [{ nonResourceUrLs: ['/metrics'], verbs: ['get'] }],
  });
  new KubeRole(scope, 'role', {
    metadata: metadata({ name, namespace, of, wave: 'foundation' }),
    rules: [{ apiGroups: [''], resources: ['secrets'], resourceNames: [name], verbs: ['get', 'list', 'watch'] }],
  });
  new KubeClusterRoleBinding(scope, 'cluster-role-binding', {
    metadata: metadata({ name: clusterName, of, wave: 'access' }),
    roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: clusterName },
    subjects: [{ kind: 'ServiceAccount', name, namespace }],
  });
  new KubeRoleBinding(scope, 'role-binding', {
    metadata: metadata({ name, namespace, of, wave: 'access' }),
    roleRef: { apiGroup: RBAC, kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name: COLLECTOR, namespace: collectors }],
  });
  new KubeSecret(scope, 'token', {
    metadata: metadata({
      name,
      namespace,
      of,
      wave: 'access',
      annotations: { 'kubernetes.io/service-account.name': name },
    }),
    type: 'kubernetes.io/service-account-token',
  });
}
