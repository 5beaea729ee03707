import { fields } from '../literal';
import type { Rule } from '../rule';

const ADVISED_DAYS = 90;

export const keyRotatedSeldom = {
  name: 'key-rotated-seldom',
  severity: 'warning',
  summary: 'A key that lives longer than auditors take.',
  why:
    'The longer a version of a key is used, the more is lost with it. Google advises 90 days, and the CIS benchmark and Checkov ' +
    '(CKV_GCP_43) take no more.',
  source: 'https://cloud.google.com/kms/docs/key-rotation',
  check({ cluster }) {
    const { keys } = cluster;
    if (keys === undefined || keys.rotationDays <= ADVISED_DAYS) return [];
    return [
      {
        path: 'cluster.keys.rotationDays',
        message: `keys get a new version after ${keys.rotationDays} days; ${ADVISED_DAYS} are advised`,
        given: keys.rotationDays,
        allowed: `up to ${ADVISED_DAYS}`,
        fix: fields({ rotationDays: ADVISED_DAYS }),
      },
    ];
  },
} satisfies Rule;
