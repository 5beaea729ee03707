import { type Accelerator, findAccelerator, type MachineType } from '../../catalog';
import { type Model, type NodePool, type Platform, SYSTEM_POOL } from '../../resolve';
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
  readonly models: readonly Model[];
  /** The pool for everything without an accelerator. */
  readonly isSystem: boolean;
}

/** Every node pool, in the order of the description. */
export function poolViews(platform: Platform): readonly PoolView[] {
  const cached = views.get(platform);
  if (cached !== undefined) return cached;
  const modelsOf: Record<string, Model[]> = {};
  for (const model of Object.values(platform.models)) (modelsOf[model.nodePool] ??= []).push(model);
  const all = Object.entries(platform.nodePools).map(([name, pool]): PoolView => {
    const machine = machineOf(pool);
    return {
      pool,
      path: `nodePools.${name}`,
      machine,
      accelerator: machine.accelerator && findAccelerator(machine.accelerator),
      models: modelsOf[name] ?? [],
      isSystem: name === SYSTEM_POOL,
    };
  });
  views.set(platform, all);
  return all;
}

/** Whether the description itself says so. */
export function isGiven({ origins }: Platform, path: string): boolean {
  return origins[path]?.kind === 'given';
}

/** Reckoned once a platform: forty rules ask. */
const views = new WeakMap<Platform, readonly PoolView[]>();
