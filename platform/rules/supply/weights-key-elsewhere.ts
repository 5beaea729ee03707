import type { Rule } from '../rule';

/** Cloud Storage encrypts with a key of the bucket's own location. */
export const weightsKeyElsewhere = {
  name: 'weights-key-elsewhere',
  severity: 'error',
  summary: 'A bucket of weights whose key is in another location.',
  why: 'Cloud Storage makes a bucket only with a key of the same location: a region with its region, a multi-region with its own.',
  source: 'https://cloud.google.com/storage/docs/encryption/customer-managed-keys',
  check: ({ weightsBucket }) => {
    if (weightsBucket?.kind !== 'made' || weightsBucket.kmsKey === undefined) return [];
    const { kmsKey, location } = weightsBucket;
    const place = kmsKey.split('/')[3];
    const allowed = location === 'eu' ? 'europe' : location;
    if (place === allowed) return [];
    return [
      {
        path: 'weightsBucket.kmsKey',
        message: `the key is in ${place}, the bucket in ${location}`,
        given: kmsKey,
        allowed: `a key of ${allowed}`,
        fix: `kmsKey: '${kmsKey.replace(`/locations/${place}/`, `/locations/${allowed}/`)}', once there is such a key`,
      },
    ];
  },
} satisfies Rule;
