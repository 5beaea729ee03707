import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** The queue counts its own pods and nobody else's. */
export const queueSharesItsNodes = {
  name: 'queue-shares-its-nodes',
  severity: 'warning',
  summary: 'A model that does not queue, on the nodes of a queue.',
  why:
    "A queue's quota is all that its node pools may have, and it counts the pods that it let in. What others take there " +
    'it does not see: its pods are let in and then wait for a node, gated no longer and in no order.',
  source: 'https://kueue.sigs.k8s.io/docs/concepts/cluster_queue/',
  check: (platform) => {
    const queueOf = new Map(
      Object.values(platform.queues).flatMap(({ name, flavors }) =>
        Object.keys(flavors).map((nodes) => [nodes, name] as const),
      ),
    );
    return Object.values(servedOf(platform)).flatMap((one) => {
      const nodes = one.computeClass ?? one.nodePool;
      const queue = queueOf.get(nodes);
      if (queue === undefined || one.queue !== undefined) return [];
      return [
        {
          path: `models.${one.name}`,
          message: `${one.name} runs on ${nodes}, all of which queue ${queue} takes for its own`,
          allowed: `queue '${queue}', or nodes of its own`,
          fix: fields({ queue }),
        },
      ];
    });
  },
} satisfies Rule;
