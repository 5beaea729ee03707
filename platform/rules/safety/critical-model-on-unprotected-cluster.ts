import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const criticalModelOnUnprotectedCluster = {
  name: 'critical-model-on-unprotected-cluster',
  severity: 'warning',
  summary: 'A cluster that serves a critical model and may be destroyed by one command.',
  why:
    '`terraform destroy`, or a change that replaces the cluster, takes it down without a further question. Whoever calls a ' +
    'model critical hardly means that.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/deleting-a-cluster',
  check(platform) {
    const { cluster } = platform;
    const critical = Object.values(servedOf(platform)).find(({ priority }) => priority.level === 'critical');
    if (cluster.kind === 'existing' || cluster.deletionProtection || critical === undefined) return [];
    return [
      {
        path: 'cluster.deletionProtection',
        message: `${critical.name} is critical, and its cluster has no protection against deletion`,
        given: false,
        allowed: 'true',
        fix: fields({ deletionProtection: true }),
      },
    ];
  },
} satisfies Rule;
