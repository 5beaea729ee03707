import type { Reckoning } from './reckoning';
import { figure } from './units';

/** Replicas of one model on one pool. */
export interface PoolUse {
  /** Pods that one node holds; 0 where not even one fits. */
  readonly podsPerNode: number;
  readonly maxNodes: number;
  /** Nodes that one replica spans. @default 1 */
  readonly nodesPerReplica?: number;
  /** Nodes of the pool that other workloads keep. @default 0 */
  readonly nodesTaken?: number;
}

/** How many replicas a pool holds. */
export interface PoolCapacity extends Reckoning {
  readonly replicasPerNode: number;
  readonly replicasAtMost: number;
}

/** Replicas that a pool holds with every node it may have. */
export function poolCapacity(use: PoolUse): PoolCapacity {
  const nodes = Math.max(0, use.maxNodes - (use.nodesTaken ?? 0));
  const span = use.nodesPerReplica ?? 1;
  const replicasPerNode = span > 1 ? 1 / span : use.podsPerNode;
  const replicasAtMost = span > 1 ? Math.floor(nodes / span) : nodes * use.podsPerNode;
  const sum =
    span > 1
      ? `${nodes} nodes / ${span} a replica = ${replicasAtMost} replicas`
      : `${nodes} nodes x ${use.podsPerNode} = ${replicasAtMost} replicas`;
  return { replicasPerNode, replicasAtMost, sum, source: SOURCE };
}

/** How a Deployment replaces its pods. */
export interface UpdateShape {
  readonly replicas: number;
  /** Pods above `replicas` while updating: a number, or a percentage rounded up. */
  readonly maxSurge: number | `${number}%`;
  /** Pods below it: a number, or a percentage rounded down. */
  readonly maxUnavailable: number | `${number}%`;
}

/** What an update needs beside the replicas that serve. */
export interface UpdateNeeds extends Reckoning {
  readonly surgePods: number;
  readonly unavailablePods: number;
  /** Nodes that must be free, or that the autoscaler must add. */
  readonly extraNodes: number;
  /** Whether the pool may have them. */
  readonly fits: boolean;
  /** An update can neither add a pod nor take one away: it hangs. */
  readonly hangs: boolean;
}

/**
 * The room an update takes on a pool. GPUs are seldom free: a surge without a node to go to hangs until one comes.
 * Source: Kubernetes Deployment strategy: maxSurge rounds up, maxUnavailable down, both zero is not allowed.
 */
export function updateNeeds(update: UpdateShape, use: PoolUse): UpdateNeeds {
  const surgePods = share(update.maxSurge, update.replicas, Math.ceil);
  const unavailablePods = share(update.maxUnavailable, update.replicas, Math.floor);
  const { replicasAtMost } = poolCapacity(use);
  const span = use.nodesPerReplica ?? 1;
  const room = Math.max(0, replicasAtMost - update.replicas);
  const extraNodes = span > 1 ? surgePods * span : Math.ceil(surgePods / Math.max(1, use.podsPerNode));
  const fits = update.replicas <= replicasAtMost && surgePods <= room;
  const hangs = unavailablePods === 0 && (surgePods === 0 || room === 0);
  const sum =
    `${update.replicas} replicas + ${surgePods} surge against room for ${replicasAtMost}:` +
    ` ${extraNodes} more nodes, ${unavailablePods} replicas may be missing`;
  return { surgePods, unavailablePods, extraNodes, fits, hangs, sum, source: SOURCE };
}

/** What the loss of one node costs until its pods run again. */
export interface NodeLoss extends Reckoning {
  readonly replicasLost: number;
  /** Part of the capacity that is gone, 0 to 1. */
  readonly capacityLost: number;
  /** Seconds until it is back, a new node included. */
  readonly secondsUntilRestored: number;
}

/**
 * The loss of a node: every replica on it, for one cold start. With a replica over several nodes, all of it is lost.
 * @param coldStartSeconds of a replica whose node must be provisioned
 */
export function nodeLoss(replicas: number, use: PoolUse, coldStartSeconds: number): NodeLoss {
  const onOneNode = (use.nodesPerReplica ?? 1) > 1 ? 1 : use.podsPerNode;
  const replicasLost = Math.min(replicas, onOneNode);
  const capacityLost = replicas > 0 ? replicasLost / replicas : 0;
  const sum =
    `${replicasLost} of ${replicas} replicas (${figure(100 * capacityLost, 0)} %) for` +
    ` ${figure(coldStartSeconds, 0)} s`;
  return { replicasLost, capacityLost, secondsUntilRestored: coldStartSeconds, sum, source: SOURCE };
}

const SOURCE = ['kubernetes.io/docs: Deployment, rolling update'] as const;

function share(value: number | `${number}%`, replicas: number, round: (exact: number) => number): number {
  return typeof value === 'number' ? value : round((replicas * Number.parseFloat(value)) / 100);
}
