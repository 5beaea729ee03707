import type { NodePool, NodeAllocatable, NodeTaint, PoolAccelerator } from '../types/node-pool';

/** Label and taint key by which GKE ties nodes to a ComputeClass, and pods to it. */
export const COMPUTE_CLASS = 'cloud.google.com/compute-class';

/** The taint of a class's nodes: without it pods of no class would take them. */
export function computeClassTaint(name: string): NodeTaint {
  return { key: COMPUTE_CLASS, value: name, effect: 'NoSchedule' };
}

/**
 * What holds on every node of a class: the first pool with the least of everything that any of them offers. Pods that are
 * sized for it fit wherever they land; what is true of it in the worst case is true of all.
 */
export function weakestOf(name: string, first: NodePool, all: readonly NodePool[]): NodePool {
  const limits = all.flatMap(({ maxRunDurationSeconds }) => maxRunDurationSeconds ?? []);
  const { maxRunDurationSeconds: _, localSsd, accelerator, ...rest } = first;
  return {
    ...rest,
    zones: [...new Set(all.flatMap(({ zones }) => zones))].sort(),
    nodes: { min: sum(all.map(({ nodes }) => nodes.min)), max: sum(all.map(({ nodes }) => nodes.max)) },
    spot: all.some(({ spot }) => spot),
    flexStart: all.some(({ flexStart }) => flexStart),
    queuedProvisioning: all.some(({ queuedProvisioning }) => queuedProvisioning),
    ...(limits.length === 0 ? {} : { maxRunDurationSeconds: Math.min(...limits) }),
    ...(accelerator === undefined ? {} : { accelerator: withOldestDriver(accelerator, all) }),
    ...(localSsd !== undefined && all.every((pool) => pool.localSsd !== undefined) ? { localSsd } : {}),
    imageStreaming: all.every(({ imageStreaming }) => imageStreaming),
    secondaryBootDisks: all.every(holdsImages) ? first.secondaryBootDisks : [],
    nodeSelector: { [COMPUTE_CLASS]: name },
    taints: unique(all.flatMap(({ taints }) => taints)),
    allocatable: {
      cpuMillis: least(all, 'cpuMillis'),
      memoryMib: least(all, 'memoryMib'),
      ephemeralStorageMib: least(all, 'ephemeralStorageMib'),
    },
  };
}

/** Drivers by what they can be relied upon to run, the least first. */
const DRIVERS = ['INSTALLATION_DISABLED', 'DEFAULT', 'LATEST'] as const;

function withOldestDriver(accelerator: PoolAccelerator, all: readonly NodePool[]): PoolAccelerator {
  const oldest = DRIVERS.find((driver) => all.some((pool) => pool.accelerator?.driverVersion === driver));
  return oldest === undefined ? accelerator : { ...accelerator, driverVersion: oldest };
}

/** Whether a pool's nodes come with container images. */
export function holdsImages({ secondaryBootDisks }: NodePool): boolean {
  return secondaryBootDisks.some(({ mode }) => mode === 'CONTAINER_IMAGE_CACHE');
}

function least(all: readonly NodePool[], resource: keyof NodeAllocatable): number {
  return Math.min(...all.map(({ allocatable }) => allocatable[resource]));
}

function unique(taints: readonly NodeTaint[]): NodeTaint[] {
  return [...new Map(taints.map((taint) => [`${taint.key}=${taint.value}:${taint.effect}`, taint])).values()];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
