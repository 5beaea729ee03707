import type { Rule } from '../rule';

/** What Cloud KMS calls a multi-region of Cloud Storage, where it calls it otherwise. */
const LOCATION_OF_KEY: Readonly<Record<string, string>> = { eu: 'europe' };

export const stateKeyElsewhere = {
  name: 'state-key-elsewhere',
  severity: 'error',
  summary: 'A bucket for states whose key is in another location.',
  why: 'Cloud Storage takes a key of its own location only: the bucket is not made, and without it no state is written.',
  source: 'https://cloud.google.com/storage/docs/encryption/customer-managed-keys',
  check({ stateBucket }) {
    if (stateBucket?.kmsKey === undefined) return [];
    const { location, kmsKey } = stateBucket;
    const [, , , keyLocation = ''] = kmsKey.split('/');
    const wanted = LOCATION_OF_KEY[location] ?? location;
    if (keyLocation === wanted) return [];
    return [
      {
        path: 'state.kmsKey',
        message: `the key is in ${keyLocation}, the bucket in ${location}`,
        given: kmsKey,
        allowed: `a key in ${wanted}, or a bucket (create.location) in ${keyLocation}`,
      },
    ];
  },
} satisfies Rule;
