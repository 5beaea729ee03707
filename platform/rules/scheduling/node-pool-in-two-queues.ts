import type { Rule } from '../rule';

/** Twice the nodes that there are. */
export const nodePoolInTwoQueues = {
  name: 'node-pool-in-two-queues',
  severity: 'error',
  summary: 'Models of two queues on the same nodes.',
  why:
    'The quota of each queue is all that its node pools may have. Two of them let in twice as many pods as there is room ' +
    'for: half of them wait for a node after all, and neither queue knows of it.',
  source: 'https://kueue.sigs.k8s.io/docs/concepts/cluster_queue/',
  check: (platform) => {
    const first = new Map<string, string>();
    return Object.values(platform.queues).flatMap(({ name, flavors }) =>
      Object.keys(flavors).flatMap((nodes) => {
        const other = first.get(nodes);
        if (other === undefined) first.set(nodes, name);
        if (other === undefined) return [];
        return Object.values(platform.models)
          .filter((model) => model.queue === name && (model.computeClass ?? model.nodePool) === nodes)
          .map((model) => ({
            path: `models.${model.name}.queue`,
            message: `${nodes} is counted in queue ${other} already`,
            given: name,
            allowed: other,
            fix: `queue: '${other}'`,
          }));
      }),
    );
  },
} satisfies Rule;
