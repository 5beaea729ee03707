import { fields } from '../literal';
import type { Rule } from '../rule';

/** Cloud Storage makes one or the other. */
export const versioningWithHierarchicalNamespace = {
  name: 'versioning-with-hierarchical-namespace',
  severity: 'error',
  summary: 'A bucket with a hierarchical namespace that is to keep versions.',
  why:
    'Cloud Storage refuses object versioning in a bucket with a hierarchical namespace, and a bucket cannot change its ' +
    'namespace later. Soft delete keeps what is overwritten or deleted in either kind of bucket.',
  source: 'https://cloud.google.com/storage/docs/hns-overview',
  check: ({ weightsBucket }) =>
    weightsBucket?.kind === 'made' && weightsBucket.versioning && weightsBucket.hierarchicalNamespace
      ? [
          {
            path: 'weightsBucket.versioning',
            message: 'the bucket has a hierarchical namespace, which takes no versions',
            given: true,
            allowed: 'false, with soft delete as the way back; or a flat namespace',
            fix: fields({ versioning: false }),
          },
        ]
      : [],
} satisfies Rule;
