import type { Rule } from '../rule';
import { groups } from './group';

/** Each pod falls back on its own. */
export const hostsSpreadOverComputeClass = {
  name: 'hosts-spread-over-compute-class',
  severity: 'error',
  summary: 'A replica over several hosts, on a compute class of several kinds of nodes.',
  why:
    'GKE chooses a priority for each pod by itself: where the first pool has one node left, the leader starts there and its ' +
    'workers elsewhere, in another zone or on Spot VMs that take the whole group with them when they go.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes',
  check: (platform) =>
    groups(platform).flatMap(({ model, path }) => {
      const { computeClass } = model;
      const ways = computeClass === undefined ? 1 : (platform.computeClasses[computeClass]?.priorities.length ?? 1);
      if (computeClass === undefined || ways === 1) return [];
      return [
        {
          path: `${path}.computeClass`,
          message: `the pods of one replica may land on any of the ${ways} kinds of nodes of ${computeClass}`,
          given: computeClass,
          allowed: 'a class of one kind of nodes, or a node pool of no class',
        },
      ];
    }),
} satisfies Rule;
