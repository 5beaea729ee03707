import { poolCapacity } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { mostReplicas, podFit, podsPerReplica } from './pod-fit';
import { sharedViews } from './pool-view';
import { count } from './words';

/** Replicas that no node is left for. */
export const replicasExceedPool = {
  name: 'replicas-exceed-pool',
  severity: 'error',
  summary: 'More replicas of a model than its node pool can hold with all its nodes.',
  why:
    'The autoscaler of pods goes on asking where that of nodes has ended: replicas stay Pending, the service never ' +
    'reaches the size that was planned for it, and a rollout counts as failed.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-autoscaler, vllm-project/vllm#45077',
  check: (platform) =>
    sharedViews(platform).flatMap(({ pool, path, models }) =>
      models.flatMap((model) => {
        const { pods: each } = podFit(pool, model);
        const most = mostReplicas(model);
        const capacity = poolCapacity({
          podsPerNode: each,
          maxNodes: pool.nodes.max,
          nodesPerReplica: podsPerReplica(model),
        });
        if (each === 0 || most <= capacity.replicasAtMost) return [];
        const { scaling } = model;
        const path_ = `models.${model.name}.replicas`;
        const min = Math.min(scaling.kind === 'fixed' ? 0 : scaling.minReplicas, capacity.replicasAtMost);
        const nodes = Math.ceil((most * podsPerReplica(model)) / each);
        return [
          {
            path: scaling.kind === 'fixed' ? path_ : `${path_}.max`,
            message: `${pool.name} holds ${count(capacity.replicasAtMost, 'replica')} of ${model.name} (${capacity.sum}), and ${most} are asked for`,
            given: most,
            allowed: `up to ${capacity.replicasAtMost}; or ${path}.nodes.max ${nodes}`,
            fix: fields({
              replicas: scaling.kind === 'fixed' ? capacity.replicasAtMost : { min, max: capacity.replicasAtMost },
            }),
          },
        ];
      }),
    ),
} satisfies Rule;
