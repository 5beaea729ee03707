import type { Rule } from '../rule';

export const backupOfSecretsWithoutKey = {
  name: 'backup-of-secrets-without-key',
  severity: 'warning',
  summary: "Secrets in backups that only Google's keys encrypt.",
  why:
    "Whoever may restore a backup reads the tokens in it, for as long as it is kept. A key of one's own is the one thing by " +
    'which that can be cut off.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/add-on/backup-for-gke/how-to/cmek',
  check({ cluster }) {
    const backup = cluster.kind === 'new' ? cluster.addons.backup : undefined;
    if (backup === undefined || !backup.includeSecrets || backup.key !== undefined) return [];
    return [
      {
        path: 'cluster.addons.backup.includeSecrets',
        message: `tokens are in each backup for ${backup.retainDays} days, and no key of your own encrypts them`,
        given: true,
        allowed: 'false, or key besides',
        fix: 'includeSecrets: false',
      },
    ];
  },
} satisfies Rule;
