import { toJson_PodTemplateSpec } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import {
  LeaderWorkerSet,
  LeaderWorkerSetSpecLeaderWorkerTemplateRestartPolicy as RestartPolicy,
  LeaderWorkerSetSpecRolloutStrategyRollingUpdateConfigurationMaxSurge as MaxSurge,
  LeaderWorkerSetSpecRolloutStrategyRollingUpdateConfigurationMaxUnavailable as MaxUnavailable,
  LeaderWorkerSetSpecRolloutStrategyType as RolloutType,
  LeaderWorkerSetSpecStartupPolicy as StartupPolicy,
} from '../../imports/leaderworkerset.x-k8s.io';
import type { Hosts, Model, NodePool } from '../../platform/resolve';
import { metadataOfServer } from '../metadata';
import { queueLabel } from '../queue';
import { groupPods } from './group-pods';

/** A group has a topology to itself: of each value of the label that this annotation names it gets one. */
const EXCLUSIVE_TOPOLOGY = 'leaderworkerset.sigs.k8s.io/exclusive-topology';

/**
 * The servers of a model whose replicas are groups of pods, each pod on a host of its own. It says how many groups there
 * are only where no autoscaler does, and nothing that controllers from 0.7 to 0.10 read differently.
 *
 * @see https://lws.sigs.k8s.io/docs/reference/leaderworkerset.v1/
 */
export function leaderWorkerSet(
  scope: Construct,
  environment: string,
  model: Model,
  hosts: Hosts,
  nodePool: NodePool,
): LeaderWorkerSet {
  const { life, scaling } = model;
  const { leader, worker } = groupPods(environment, model, hosts, nodePool);
  const { exclusiveTopology } = hosts;
  return new LeaderWorkerSet(scope, 'leader-worker-set', {
    metadata: metadataOfServer(environment, model, 'model', {
      labels: queueLabel(model),
      annotations: exclusiveTopology === undefined ? {} : { [EXCLUSIVE_TOPOLOGY]: exclusiveTopology },
    }),
    spec: {
      ...(scaling.kind === 'fixed' ? { replicas: scaling.replicas } : {}),
      // Workers wait for the leader, which answers when they have come: neither may wait for the other to be ready.
      startupPolicy: StartupPolicy.LEADER_CREATED,
      rolloutStrategy: {
        type: RolloutType.ROLLING_UPDATE,
        rollingUpdateConfiguration: {
          maxSurge: MaxSurge.fromNumber(life.rollout.maxSurge),
          maxUnavailable: MaxUnavailable.fromNumber(life.rollout.maxUnavailable),
        },
      },
      leaderWorkerTemplate: {
        size: hosts.count,
        // A rank that comes back alone finds no group to join: the others still hold the old one.
        restartPolicy: RestartPolicy.RECREATE_GROUP_ON_POD_RESTART,
        leaderTemplate: toJson_PodTemplateSpec(leader),
        workerTemplate: toJson_PodTemplateSpec(worker),
      },
    },
  });
}
