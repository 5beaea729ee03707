import type { Rule } from '../rule';

/** There are no pools to choose from. */
export const computeClassOnAutopilot = {
  name: 'compute-class-on-autopilot',
  severity: 'error',
  summary: 'A compute class over node pools, on an Autopilot cluster.',
  why:
    'GKE makes all nodes of an Autopilot cluster by itself: the node pools that the priorities name are not made, and the ' +
    'pods of the class wait for nodes that never come.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes',
  check: ({ cluster, computeClasses }) => {
    if (cluster.mode !== 'autopilot') return [];
    return Object.values(computeClasses).map(({ name, nodePools }) => ({
      path: `computeClasses.${name}`,
      message: `${nodePools.join(', ')} are not made on Autopilot`,
      allowed: "a model with a nodePool; or cluster.mode 'standard'",
    }));
  },
} satisfies Rule;
