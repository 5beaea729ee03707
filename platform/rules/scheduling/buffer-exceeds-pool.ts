import { fields } from '../literal';
import { leastReplicas, podFit, podsPerReplica } from '../capacity/pod-fit';
import { sharedViews } from '../capacity/pool-view';
import type { Rule } from '../rule';

/** Kept free on nodes that cannot be there. */
export const bufferExceedsPool = {
  name: 'buffer-exceeds-pool',
  severity: 'error',
  summary: 'A buffer for which the pool has no room even when the model is at its smallest.',
  why:
    'The cluster autoscaler never goes beyond the maximum of the pool. What does not fit beside the fewest replicas is ' +
    'never there: the buffer is Pending for good, and the next pod waits for a node as if there were none.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-autoscaler',
  check: (platform) =>
    sharedViews(platform).flatMap(({ pool, models }) =>
      models.flatMap((model) => {
        const { scaling, name } = model;
        const fit = podFit(pool, model).pods;
        if (scaling.kind !== 'hpa' || scaling.buffer === undefined || fit === 0) return [];
        const most = Math.floor((pool.nodes.max * fit) / podsPerReplica(model)) - leastReplicas(model);
        if (scaling.buffer.replicas <= most) return [];
        return [
          {
            path: `models.${name}.scaling.buffer.replicas`,
            message: `${pool.name} has room for ${most} pods beside the ${leastReplicas(model)} that ${name} has at the least`,
            given: scaling.buffer.replicas,
            allowed: most < 1 ? `more nodes in ${pool.name}, or no buffer` : `1 to ${most}`,
            ...(most < 1 ? {} : { fix: fields({ scaling: { buffer: { replicas: most } } }) }),
          },
        ];
      }),
    ),
} satisfies Rule;
