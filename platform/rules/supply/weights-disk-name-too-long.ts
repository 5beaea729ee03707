import type { Rule } from '../rule';

/** Longest name of a disk (https://cloud.google.com/compute/docs/naming-resources). */
const LONGEST = 63;

/** Compute Engine refuses it when everything else stands. */
export const weightsDiskNameTooLong = {
  name: 'weights-disk-name-too-long',
  severity: 'error',
  summary: "A model whose name, beside the environment's, leaves no room for that of its disk.",
  why: 'The disk is named after both, for a project has one of each name; Compute Engine takes 63 characters.',
  source: 'https://cloud.google.com/compute/docs/naming-resources',
  check: ({ models }) =>
    Object.values(models).flatMap(({ name, weights }) => {
      if (weights.source !== 'hyperdisk-ml' || weights.disk.length <= LONGEST) return [];
      return [
        {
          path: `models.${name}.weightsFrom.hyperdiskMl`,
          message: `${weights.disk} has ${weights.disk.length} characters`,
          given: weights.disk,
          allowed: `${LONGEST} characters: a name of the model with ${name.length - weights.disk.length + LONGEST} at the most`,
        },
      ];
    }),
} satisfies Rule;
