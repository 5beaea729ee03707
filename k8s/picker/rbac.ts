import { KubeClusterRoleBinding, KubeRole, KubeRoleBinding } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Served } from '../../platform/resolve';
import { INFERENCE_POOL } from '../gateway/inference-pool';
import { endpointPicker } from '../labels';
import { metadata } from '../metadata';
import { clusterScoped } from '../names';

const RBAC = 'rbac.authorization.k8s.io';

/** Kubernetes' own role for servers that ask it whether a caller's token is good and what the caller may do. */
const AUTH_DELEGATOR = 'system:auth-delegator';

/**
 * The rights without which the picker ends after two minutes, and no others: it lists and watches pods, its own pool,
 * and the objectives and rewrites of its generation; and it has Kubernetes check who reads its metrics.
 */
export function pickerRbac(scope: Construct, environment: string, model: Served): void {
  const { namespace, pool } = model;
  const { lease, name, watches } = pool.picker;
  const of = endpointPicker(environment, model.name);
  const subjects = [{ kind: 'ServiceAccount', name, namespace }];
  const verbs = ['list', 'watch'];
  new KubeRole(scope, 'picker-role', {
    metadata: metadata({ name, namespace, of, wave: 'foundation' }),
    rules: [
      { apiGroups: [''], resources: ['pods'], verbs },
      { apiGroups: [INFERENCE_POOL.group], resources: ['inferencepools'], resourceNames: [pool.name], verbs },
      ...watches.map(({ group, resources }) => ({ apiGroups: [group], resources: [...resources], verbs })),
      ...(lease === undefined ? [] : election(lease)),
    ],
  });
  new KubeRoleBinding(scope, 'picker-role-binding', {
    metadata: metadata({ name, namespace, of, wave: 'access' }),
    roleRef: { apiGroup: RBAC, kind: 'Role', name },
    subjects,
  });
  new KubeClusterRoleBinding(scope, 'picker-auth-delegator', {
    metadata: metadata({ name: clusterScoped(namespace, name), of, wave: 'access' }),
    roleRef: { apiGroup: RBAC, kind: 'ClusterRole', name: AUTH_DELEGATOR },
    subjects,
  });
}

/** One of several replicas holds the lease, and says so in an event. What is to be created has no name yet to ask for. */
function election(lease: string) {
  const leases = { apiGroups: ['coordination.k8s.io'], resources: ['leases'] };
  return [
    { ...leases, verbs: ['create'] },
    { ...leases, resourceNames: [lease], verbs: ['get', 'update'] },
    { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
  ];
}
