import { KubeRole, KubeRoleBinding } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { BodyRouter } from '../../platform/resolve';
import { metadata } from '../metadata';
import { bodyRouterOf } from './belonging';

const RBAC = 'rbac.authorization.k8s.io';

/** The one right without which it ends after two minutes: to read the ConfigMaps of its own namespace. */
export function bodyRouterRbac(scope: Construct, environment: string, router: BodyRouter): void {
  const { configMapVerbs, name, namespace } = router;
  const of = bodyRouterOf(environment);
  new KubeRole(scope, 'body-router-role', {
    metadata: metadata({ name, namespace, of, wave: 'foundation' }),
    rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: [...configMapVerbs] }],
  });
  new KubeRoleBinding(scope, 'body-router-role-binding', {
    metadata: metadata({ name, namespace, of, wave: 'access' }),
    roleRef: { apiGroup: RBAC, kind: 'Role', name },
    subjects: [{ kind: 'ServiceAccount', name, namespace }],
  });
}
