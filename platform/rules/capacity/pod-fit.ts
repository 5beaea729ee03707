import type { Served, NodePool } from '../../resolve';
import { type NodeCapacity, podsPerNode, type PodRequests, type PodsPerNode } from '../../sizing';

/** How many pods of a model an empty node of a pool holds. Only what is sure is counted: GKE's DaemonSets are not. */
export function podFit(pool: NodePool, model: Served): PodsPerNode {
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
export function requestsOf({ resources, weights, disaggregation, adapterFolder }: Served): Required<PodRequests> {
  const { cpuMillis, memoryMib, ephemeralStorageMib, accelerator } = resources;
  const sidecar = weights?.source === 'gcs-fuse' ? weights.sidecar : (adapterFolder?.sidecar ?? NO_SIDECAR);
  const proxy = disaggregation?.routingProxy?.resources ?? NO_SIDECAR;
  return {
    cpuMillis: cpuMillis + sidecar.cpuMillis + proxy.cpuMillis,
    memoryMib: memoryMib + sidecar.memoryMib + proxy.memoryMib,
    ephemeralStorageMib: ephemeralStorageMib + sidecar.ephemeralStorageMib + proxy.ephemeralStorageMib,
    accelerators: accelerator.count,
  };
}

const NO_SIDECAR = { cpuMillis: 0, memoryMib: 0, ephemeralStorageMib: 0 };

/** Fewest pods that a model has. */
export function leastReplicas({ scaling }: Served): number {
  return scaling.kind === 'fixed' ? scaling.replicas : scaling.minReplicas;
}

/** Most pods that a model may have. */
export function mostReplicas({ scaling }: Served): number {
  return scaling.kind === 'fixed' ? scaling.replicas : scaling.maxReplicas;
}

/** Pods of one replica, each on a host of its own where they are several. */
export function podsPerReplica({ hosts }: Served): number {
  return hosts?.count ?? 1;
}

/** A load on a pool: pods alike, so many of them. */
export interface Load {
  readonly requests: Required<PodRequests>;
  readonly pods: number;
}

/** Nodes without which these pods cannot all run, however well they are packed. */
export function fewestNodes(pool: NodePool, loads: readonly Load[]): number {
  return nodesFor(pool, takenBy(pool, loads));
}

/** The same for each of a pool's loads in turn: what the others need without it. */
export function fewestNodesOfOthers(pool: NodePool, loads: readonly Load[]): number[] {
  const all = takenBy(pool, loads);
  return loads.map((load) => {
    const own = takenBy(pool, [load]);
    return nodesFor(
      pool,
      RESOURCES.map((_, index) => ({
        total: (all[index]?.total ?? 0) - (own[index]?.total ?? 0),
        alone: (all[index]?.alone ?? 0) - (own[index]?.alone ?? 0),
      })),
    );
  });
}

const RESOURCES = ['accelerators', 'cpuMillis', 'memoryMib', 'ephemeralStorageMib'] as const;

/** Of one resource: what all pods ask for together, and how many of them take more than half a node each. */
interface Taken {
  readonly total: number;
  readonly alone: number;
}

/** For each of {@link RESOURCES}. All are whole numbers, so what was added can be taken away again. */
function takenBy(pool: NodePool, loads: readonly Load[]): Taken[] {
  const capacity = capacityOf(pool);
  return RESOURCES.map((resource) => {
    const half = Math.max(1, capacity[resource]) / 2;
    const total = loads.reduce((sum, { requests, pods }) => sum + requests[resource] * pods, 0);
    const alone = loads.reduce((sum, { requests, pods }) => sum + (requests[resource] > half ? pods : 0), 0);
    return { total, alone };
  });
}

function nodesFor(pool: NodePool, taken: readonly Taken[]): number {
  const capacity = capacityOf(pool);
  const needed = RESOURCES.map((resource, index) => {
    const { total, alone } = taken[index] ?? { total: 0, alone: 0 };
    return Math.max(Math.ceil(total / Math.max(1, capacity[resource])), alone);
  });
  return Math.max(0, ...needed);
}

/** Nodes that are enough for so many pods of each model, even where no two models share one. */
export function enoughNodes(pool: NodePool, models: readonly Served[], replicas: (model: Served) => number): number {
  return models.reduce((sum, model) => {
    const { pods } = podFit(pool, model);
    return sum + Math.ceil((replicas(model) * podsPerReplica(model)) / Math.max(1, pods));
  }, 0);
}

/** Reckoned once a model: several rules ask. */
const fits = new WeakMap<Served, { readonly pool: NodePool; readonly fit: PodsPerNode }>();
