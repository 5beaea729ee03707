import { fields } from '../literal';
import type { Rule } from '../rule';
import { enoughNodes, fewestNodes, leastReplicas, podFit, podsPerReplica, requestsOf } from './pod-fit';
import { sharedViews } from './pool-view';
import { count } from './words';

/** Each model fits alone, and not all of them together. */
export const minimumReplicasExceedPool = {
  name: 'minimum-replicas-exceed-pool',
  severity: 'error',
  summary: 'Models whose fewest replicas do not fit together on the pool that they share.',
  why:
    'The models that are scheduled first take the nodes; the pods of the others stay Pending for ever, and which they are ' +
    'changes with every restart.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-autoscaler',
  check: (platform) =>
    sharedViews(platform).flatMap(({ pool, path, models }) => {
      const loads = models
        .filter((model) => podFit(pool, model).pods > 0)
        .map((model) => ({ requests: requestsOf(model), pods: leastReplicas(model) * podsPerReplica(model) }));
      const needed = fewestNodes(pool, loads);
      if (loads.length < 2 || needed <= pool.nodes.max) return [];
      const max = enoughNodes(pool, models, leastReplicas);
      const list = models.map((model) => `${leastReplicas(model)} of ${model.name}`).join(', ');
      return [
        {
          path: `${path}.nodes.max`,
          message: `${list} need ${count(needed, 'node')} of ${pool.machineType} at the least, and ${pool.name} may have ${pool.nodes.max}`,
          given: pool.nodes.max,
          allowed: `${max} or more`,
          fix: fields({ nodes: { min: pool.nodes.min, max } }),
        },
      ];
    }),
} satisfies Rule;
