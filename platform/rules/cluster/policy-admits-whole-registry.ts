import type { Problem, Rule } from '../rule';
import { tryFindOpenRegistry } from './image-patterns';

export const policyAdmitsWholeRegistry = {
  name: 'policy-admits-whole-registry',
  severity: 'warning',
  summary: 'A policy on images that admits all of a registry where everybody may publish.',
  why:
    'Whoever can name an image in the cluster can then run one of their own, by publishing it there first. The policy is in ' +
    'force, and keeps nobody out.',
  source: 'https://cloud.google.com/binary-authorization/docs/overview',
  check({ cluster }) {
    const policy = cluster.kind === 'new' ? cluster.binaryAuthorization : undefined;
    return (policy?.admit ?? []).flatMap((pattern, index): Problem[] => {
      const registry = tryFindOpenRegistry(pattern);
      if (registry === undefined) return [];
      return [
        {
          path: `cluster.binaryAuthorization.admit.${index}`,
          message: `everybody may publish on ${registry}, and all of it is admitted`,
          given: pattern,
          allowed: 'the repositories that are yours, or those of the images that run here',
          fix: `name repositories: ${registry}/<owner>/<image>:*`,
        },
      ];
    });
  },
} satisfies Rule;
