import type { Rule } from '../rule';

/** A label has one value. */
export const nodePoolInTwoComputeClasses = {
  name: 'node-pool-in-two-compute-classes',
  severity: 'error',
  summary: 'A node pool that is named more than once among the priorities of compute classes.',
  why:
    'A node belongs to the compute class that its label and taint name, and to no other: pods of the second class never ' +
    'come there. A second mention within one class is never reached.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes',
  check: (platform) => {
    const first = new Map<string, string>();
    return Object.values(platform.computeClasses).flatMap(({ name, priorities }) =>
      priorities.flatMap((priority, index) => {
        if (!('nodePool' in priority)) return [];
        const owner = first.get(priority.nodePool);
        first.set(priority.nodePool, owner ?? name);
        if (owner === undefined) return [];
        return [
          {
            path: `computeClasses.${name}.priorities.${index}.nodePool`,
            message: `${priority.nodePool} already belongs to compute class ${owner}`,
            given: priority.nodePool,
            allowed: 'a node pool of its own for each class, once',
          },
        ];
      }),
    );
  },
} satisfies Rule;
