import type { PodSecurityContext, SecurityContext } from 'cdk8s-plus-30/lib/imports/k8s';

/**
 * What the restricted Pod Security Standard asks of a pod.
 *
 * @param user id of the user, and of the group, that its processes run as
 */
export function podSecurityContext(user: number): PodSecurityContext {
  return { runAsNonRoot: true, runAsUser: user, runAsGroup: user, seccompProfile: { type: 'RuntimeDefault' } };
}

/** What it asks of a container, and a root file system that nobody writes to. */
export const CONTAINER_SECURITY_CONTEXT: SecurityContext = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  readOnlyRootFilesystem: true,
};
