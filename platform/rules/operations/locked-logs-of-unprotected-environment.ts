import { fields } from '../literal';
import type { Rule } from '../rule';

export const lockedLogsOfUnprotectedEnvironment = {
  name: 'locked-logs-of-unprotected-environment',
  severity: 'warning',
  summary: 'A log bucket that is locked for good, in an environment that may be destroyed.',
  why:
    'A locked bucket cannot be deleted before the last entry has served its time: `terraform destroy` fails on it for so many days, ' +
    'with the rest of the environment gone.',
  source: 'https://cloud.google.com/logging/docs/buckets#locking-logs-buckets',
  check({ observability: { logs }, protection }) {
    if (logs === undefined || !logs.locked || protection) return [];
    return [
      {
        path: 'observability.logs.locked',
        message: `the environment is not protected, and its logs cannot be deleted for ${logs.retentionDays} days`,
        given: true,
        allowed: 'false, or an environment that is protected',
        fix: fields({ logs: { locked: false } }),
      },
    ];
  },
} satisfies Rule;
