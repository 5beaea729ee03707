import { type Accelerator, findAccelerator, type MachineType } from '../../catalog';
import {
  classesByPool,
  isAutoCreated,
  type NodePool,
  type Platform,
  type Served,
  servedOf,
  SYSTEM_POOL,
} from '../../resolve';
import { machineOf } from '../../resolve/node-pool/machine';

/** A node pool with what the rules ask about it. */
export interface PoolView {
  readonly pool: NodePool;
  /** `nodePools.l4`. */
  readonly path: string;
  /** The machine that its nodes are, with the GPUs attached to it. */
  readonly machine: MachineType;
  /** Undefined where the machine has none. */
  readonly accelerator: Accelerator | undefined;
  /** Models whose pods run on it. */
  readonly models: readonly Served[];
  /** The pool for everything without an accelerator. */
  readonly isSystem: boolean;
  /** The compute class that its nodes belong to: models spread over all pools of it. */
  readonly computeClass: string | undefined;
}

/** Every node pool, in the order of the description, then those that GKE makes for compute classes by itself. */
export function poolViews(platform: Platform): readonly PoolView[] {
  const cached = views.get(platform);
  if (cached !== undefined) return cached;
  const { modelsOfPool, modelsOfClass } = placed(platform);
  const classes = classesByPool(platform);
  const described = Object.entries(platform.nodePools).map(([name, pool]) => {
    const computeClass = classes.get(name);
    const ofClass = computeClass === undefined ? [] : (modelsOfClass[computeClass] ?? []);
    return viewOf(pool, `nodePools.${name}`, [...(modelsOfPool[name] ?? []), ...ofClass], computeClass);
  });
  const automatic = Object.values(platform.computeClasses).flatMap(({ name, priorities }) =>
    priorities.flatMap((one, index) =>
      isAutoCreated(one)
        ? [viewOf(one, `computeClasses.${name}.priorities.${index}`, modelsOfClass[name] ?? [], name)]
        : [],
    ),
  );
  const all = [...described, ...automatic];
  views.set(platform, all);
  return all;
}

/** The nodes that models share: each pool that is of no compute class, and the weakest of each class. */
export function sharedViews(platform: Platform): readonly PoolView[] {
  const { modelsOfClass } = placed(platform);
  const alone = poolViews(platform).filter(({ computeClass }) => computeClass === undefined);
  const chains = Object.values(platform.computeClasses).map(({ name, weakest }) =>
    viewOf(weakest, `nodePools.${weakest.name}`, modelsOfClass[name] ?? [], name),
  );
  return [...alone, ...chains];
}

function placed(platform: Platform) {
  const modelsOfPool: Record<string, Served[]> = {};
  const modelsOfClass: Record<string, Served[]> = {};
  for (const model of Object.values(servedOf(platform))) {
    if (model.computeClass === undefined) (modelsOfPool[model.nodePool] ??= []).push(model);
    else (modelsOfClass[model.computeClass] ??= []).push(model);
  }
  return { modelsOfPool, modelsOfClass };
}

function viewOf(pool: NodePool, path: string, models: readonly Served[], computeClass: string | undefined): PoolView {
  const machine = machineOf(pool);
  return {
    pool,
    path,
    machine,
    accelerator: machine.accelerator && findAccelerator(machine.accelerator),
    models,
    isSystem: pool.name === SYSTEM_POOL,
    computeClass,
  };
}

/** Whether the description itself says so. */
export function isGiven({ origins }: Platform, path: string): boolean {
  return origins[path]?.kind === 'given';
}

/** Reckoned once a platform: forty rules ask. */
const views = new WeakMap<Platform, readonly PoolView[]>();
