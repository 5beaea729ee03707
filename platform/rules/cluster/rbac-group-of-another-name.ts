import { fields } from '../literal';
import type { Rule } from '../rule';

const NAME = 'gke-security-groups';

export const rbacGroupOfAnotherName = {
  name: 'rbac-group-of-another-name',
  severity: 'error',
  summary: 'A group for RBAC that is not called as GKE wants it.',
  why:
    `GKE looks for groups of people in one group of the domain that has to be called ${NAME}; with any other the API refuses ` +
    'the cluster. The groups that RoleBindings name are members of it.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/google-groups-rbac',
  check({ cluster }) {
    const group = cluster.kind === 'new' ? cluster.rbacGroup : undefined;
    if (group === undefined || group.startsWith(`${NAME}@`)) return [];
    const right = `${NAME}@${group.split('@')[1]}`;
    return [
      {
        path: 'cluster.rbacGroup',
        message: `GKE takes no other group than ${right}`,
        given: group,
        allowed: right,
        fix: fields({ rbacGroup: right }),
      },
    ];
  },
} satisfies Rule;
