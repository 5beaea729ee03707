import { fields } from '../literal';
import type { Rule } from '../rule';

/** Each start of a replica reads the whole checkpoint. */
export const weightsBucketOutsideRegion = {
  name: 'weights-bucket-outside-region',
  severity: 'warning',
  summary: 'A bucket of weights in another place than the nodes.',
  why:
    'Every replica reads its whole checkpoint when it starts. From another region that takes longer and each gigabyte is ' +
    'charged as transfer between regions; from a multi-region it is charged by the read as well.',
  source: 'https://cloud.google.com/storage/pricing#network-buckets',
  check: ({ weightsBucket, region }) =>
    weightsBucket?.kind !== 'made' || weightsBucket.location === region
      ? []
      : [
          {
            path: 'weightsBucket.location',
            message: `the bucket is in ${weightsBucket.location}, the nodes are in ${region}`,
            given: weightsBucket.location,
            allowed: region,
            fix: fields({ location: region }),
          },
        ],
} satisfies Rule;
