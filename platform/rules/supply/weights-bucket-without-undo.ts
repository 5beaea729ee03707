import { fields } from '../literal';
import type { Rule } from '../rule';

/** One slip, and no replica starts any more. */
export const weightsBucketWithoutUndo = {
  name: 'weights-bucket-without-undo',
  severity: 'warning',
  summary: 'A bucket of weights with neither soft delete nor versions.',
  why:
    'What is deleted or overwritten is gone at once. Running replicas do not notice; the next one that starts finds no ' +
    'checkpoint, and the copy has to be made again before anything scales.',
  source: 'https://cloud.google.com/storage/docs/soft-delete',
  check: ({ weightsBucket }) =>
    weightsBucket?.kind === 'made' && weightsBucket.softDeleteDays === 0 && !weightsBucket.versioning
      ? [
          {
            path: 'weightsBucket.softDeleteDays',
            message: 'nothing can be restored: soft delete is off, and no versions are kept',
            given: 0,
            allowed: '7 to 90',
            fix: fields({ softDeleteDays: 7 }),
          },
        ]
      : [],
} satisfies Rule;
