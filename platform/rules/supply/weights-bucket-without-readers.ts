import type { Rule } from '../rule';

/** It would stand empty. */
export const weightsBucketWithoutReaders = {
  name: 'weights-bucket-without-readers',
  severity: 'warning',
  summary: 'A bucket of weights that no model reads.',
  why:
    'Models take their weights from the Hugging Face Hub unless they say otherwise: the bucket would be made, its caches ' +
    'too, and nobody would be let in.',
  source: 'https://cloud.google.com/storage/pricing',
  check: ({ weightsBucket, models }) => {
    const [first] = Object.values(models);
    if (weightsBucket === undefined || weightsBucket.readers.length > 0 || first === undefined) return [];
    return [
      {
        path: 'weightsBucket',
        message: `no model reads ${weightsBucket.name}`,
        allowed: 'a bucket that at least one model names in `weightsFrom`',
        fix: `weightsFrom: { gcs: {} } on a model, ${first.name} say`,
      },
    ];
  },
} satisfies Rule;
