import type { NodePool } from './node-pool';

/** Ordered fall-back between ways to obtain an accelerator: a ComputeClass of GKE. */
export interface ComputeClass {
  readonly name: string;
  /** Ways of obtaining nodes, the preferred one first. */
  readonly priorities: readonly ComputePriority[];
  /** What GKE does where none of them has capacity: wait, or make whatever nodes fit the pod. */
  readonly whenUnsatisfiable: 'DoNotScaleUp' | 'ScaleUpAnyway';
  /** Pods move to nodes of a better priority as soon as there are some. */
  readonly activeMigration: boolean;
  /** Time for which a node must be of no use before it goes; absent: GKE's own. */
  readonly consolidationDelayMinutes?: number;
  /** Names of the node pools among the priorities, in their order. */
  readonly nodePools: readonly string[];
  /**
   * What holds on every node of the class, whichever priority it came by: least CPU, memory and disk, Spot where one is
   * Spot, as many nodes as all have together. Its name is that of the first pool. Pods are sized for it, and rules about
   * models read it.
   */
  readonly weakest: NodePool;
}

/** A way of obtaining nodes: a pool by name, or a pool that GKE makes by itself. */
export type ComputePriority = PoolPriority | AutoCreatedPool;

export interface PoolPriority {
  readonly nodePool: string;
}

/** A pool that GKE makes by itself, as its nodes will be. */
export interface AutoCreatedPool extends NodePool {
  /** Flex-start: time before the end of a node at which GKE looks for its successor. */
  readonly nodeRecycling?: { readonly leadTimeSeconds: number };
}

/** Whether a priority is a pool that GKE makes by itself. */
export function isAutoCreated(priority: ComputePriority): priority is AutoCreatedPool {
  return 'machineType' in priority;
}
