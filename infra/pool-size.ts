import { ACCELERATORS } from '../platform/catalog';
import type { NodePool, NodeRange } from '../platform/resolve/types/node-pool';
import type { ContainerNodePoolConfig } from './engine';

/** How many nodes a pool is made with and may have: autoscaled over the sum of its zones, or a whole TPU slice for good. */
export function poolSize(pool: NodePool): Partial<ContainerNodePoolConfig> {
  const { nodes, zones } = pool;
  if (isTpuSlice(pool) && nodes.min === nodes.max) return { nodeCount: nodes.max / zones.length };
  return {
    initialNodeCount: comesLater(pool) ? 0 : initialNodesPerZone(nodes, zones.length),
    autoscaling: {
      ...(pool.flexStart && pool.accelerator?.kind === 'tpu' ? perZone(pool) : total(nodes)),
      locationPolicy: isScarce(pool) ? 'ANY' : 'BALANCED',
    },
  };
}

function total({ min, max }: NodeRange) {
  return { totalMinNodeCount: min, totalMaxNodeCount: max };
}

/** The provider loses the totals of a TPU pool with flex-start (cluster-toolkit v1.95.0, gke-node-pool). */
function perZone({ nodes, zones }: NodePool) {
  return {
    minNodeCount: Math.ceil(nodes.min / zones.length),
    maxNodeCount: Math.max(1, Math.floor(nodes.max / zones.length)),
  };
}

/**
 * Nodes that the pool is made with, in each zone: without them a minimum above zero is never reached
 * (hashicorp/terraform-provider-google#8270), and outside the minimum and maximum the pool is refused.
 */
export function initialNodesPerZone({ min, max }: NodeRange, zones: number): number {
  const enough = Math.ceil(min / zones);
  return enough * zones <= max ? enough : Math.floor(max / zones);
}

/** Nodes that come when there is capacity cannot be waited for while the pool is made. */
function comesLater({ flexStart, queuedProvisioning }: NodePool): boolean {
  return flexStart || queuedProvisioning;
}

/** `ANY` takes a node where there is one, a reservation first; `BALANCED` insists on equal zones. */
function isScarce({ accelerator, spot, flexStart, queuedProvisioning }: NodePool): boolean {
  return accelerator !== undefined || spot || flexStart || queuedProvisioning;
}

/** A TPU slice over several nodes works only as a whole. */
function isTpuSlice({ accelerator }: NodePool): boolean {
  if (accelerator?.topology === undefined) return false;
  const { topologies = [] } = ACCELERATORS[accelerator.name];
  const chips = topologies.find(({ topology }) => topology === accelerator.topology)?.chips ?? 0;
  return chips > accelerator.deviceCount;
}
