import { updateNeeds } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { fewestNodesOfOthers, leastReplicas, mostReplicas, podFit, podsPerReplica, requestsOf } from './pod-fit';
import { sharedViews } from './pool-view';

/** A new pod needs a free accelerator before the old one gives its up. */
export const rolloutCannotSurge = {
  name: 'rollout-cannot-surge',
  severity: 'error',
  summary: 'An update that adds a pod before it takes one away, on a pool that has no room for it.',
  why:
    'With maxUnavailable 0 the first pod of a new version has to find a free node. Where the replicas fill the pool there ' +
    'is none: that pod stays Pending, the old version goes on serving, and the update never ends.',
  source: 'vllm-project/vllm#45077, https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#max-surge',
  check: (platform) =>
    sharedViews(platform).flatMap(({ pool, models }) => {
      const placed = models.filter((model) => podFit(pool, model).pods > 0);
      const loads = placed.map((model) => ({
        requests: requestsOf(model),
        pods: leastReplicas(model) * podsPerReplica(model),
      }));
      const takenByOthers = fewestNodesOfOthers(pool, loads);
      return placed.flatMap((model, index) => {
        const { pods } = podFit(pool, model);
        const { rollout } = model.life;
        const nodesTaken = pods > 1 ? 0 : (takenByOthers[index] ?? 0);
        const replicas = mostReplicas(model);
        const nodesPerReplica = podsPerReplica(model);
        const use = { podsPerNode: pods, maxNodes: pool.nodes.max, nodesPerReplica, nodesTaken };
        const needs = updateNeeds({ replicas, ...rollout }, use);
        if (rollout.maxSurge === 0 || !needs.hangs) return [];
        return [
          {
            path: `models.${model.name}.life.rollout`,
            message: `at ${replicas} replicas ${pool.name} has no room for another pod of ${model.name}, and none may be missing`,
            given: rollout,
            allowed: `maxUnavailable 1, or a larger nodePools.${pool.name}.nodes.max`,
            fix: fields({ life: { rollout: { maxSurge: 0, maxUnavailable: 1 } } }),
          },
        ];
      });
    }),
} satisfies Rule;
