import type { Rule } from '../rule';

/** It looks pinned, and is whatever lies there. */
export const revisionWithoutEffect = {
  name: 'revision-without-effect',
  severity: 'warning',
  summary: 'A revision of weights that are not fetched by their revision.',
  why:
    'What lies on a volume or in an image has the revision that somebody put there. The description says another thing than ' +
    'what is served, and nobody can tell.',
  source: 'https://docs.vllm.ai/en/latest/configuration/engine_args/',
  check: ({ models }) =>
    Object.values(models).flatMap(({ name, weights }) => {
      const given = 'unusedRevision' in weights ? weights.unusedRevision : undefined;
      if (given === undefined) return [];
      return [
        {
          path: `models.${name}.revision`,
          message: `${name} serves what is in ${weights.argument}, whichever revision that is`,
          given,
          allowed: 'no revision; the name of the volume or the tag of the image says which one it holds',
          fix: `take revision out of ${name}`,
        },
      ];
    }),
} satisfies Rule;
