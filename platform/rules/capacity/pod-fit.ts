import type { Model, NodePool } from '../../resolve';
import { type NodeCapacity, podsPerNode, type PodRequests, type PodsPerNode } from '../../sizing';

/** How many pods of a model an empty node of a pool holds. Only what is sure is counted: GKE's DaemonSets are not. */
export function podFit(pool: NodePool, model: Model): PodsPerNode {
  const cached = fits.get(model);
  if (cached?.pool === pool) return cached.fit;
  const fit = podsPerNode(capacityOf(pool), requestsOf(model));
  fits.set(model, { pool, fit });
  return fit;
}

/** What one node of a pool has to give. */
export function capacityOf({ allocatable, accelerator, machineType }: NodePool): NodeCapacity {
  return { ...allocatable, accelerators: accelerator?.count ?? 0, sum: machineType, source: [] };
}

/** What one pod of a model asks for. */
export function requestsOf({ resources }: Model): Required<PodRequests> {
  const { cpuMillis, memoryMib, ephemeralStorageMib, accelerator } = resources;
  return { cpuMillis, memoryMib, ephemeralStorageMib, accelerators: accelerator.count };
}

/** Fewest pods that a model has. */
export function leastReplicas({ scaling }: Model): number {
  return scaling.kind === 'fixed' ? scaling.replicas : scaling.minReplicas;
}

/** Most pods that a model may have. */
export function mostReplicas({ scaling }: Model): number {
  return scaling.kind === 'fixed' ? scaling.replicas : scaling.maxReplicas;
}

/** A load on a pool: pods alike, so many of them. */
export interface Load {
  readonly requests: Required<PodRequests>;
  readonly pods: number;
}

/** Nodes without which these pods cannot all run, however well they are packed. */
export function fewestNodes(pool: NodePool, loads: readonly Load[]): number {
  const capacity = capacityOf(pool);
  const resources = ['accelerators', 'cpuMillis', 'memoryMib', 'ephemeralStorageMib'] as const;
  return Math.max(
    0,
    ...resources.map((resource) => {
      const room = Math.max(1, capacity[resource]);
      const total = loads.reduce((sum, { requests, pods }) => sum + requests[resource] * pods, 0);
      const alone = loads.filter(({ requests }) => requests[resource] > room / 2);
      return Math.max(
        Math.ceil(total / room),
        alone.reduce((sum, { pods }) => sum + pods, 0),
      );
    }),
  );
}

/** Nodes that are enough for so many pods of each model, even where no two models share one. */
export function enoughNodes(pool: NodePool, models: readonly Model[], replicas: (model: Model) => number): number {
  return models.reduce((sum, model) => {
    const { pods } = podFit(pool, model);
    return sum + Math.ceil(replicas(model) / Math.max(1, pods));
  }, 0);
}

/** Reckoned once a model: several rules ask. */
const fits = new WeakMap<Model, { readonly pool: NodePool; readonly fit: PodsPerNode }>();
