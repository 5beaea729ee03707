import { MACHINE_TYPES, tryAttachAccelerator, type MachineType } from '../catalog';
import type { BudgetDescription } from '../description';
import { monthlyCost, type PaidNodes } from '../sizing';
import { resolveBillingBudget } from './billing-budget';
import type { Ledger } from './ledger';
import { derived } from './origin';
import { everyRole } from './roles';
import type { Budget, Cost, CostEstimate } from './types/cost';
import type { ComputeClass } from './types/compute-class';
import type { Served } from './types/served';
import type { NodePool } from './types/node-pool';

/** What the money is paid for. */
export interface CostContext {
  readonly region: string;
  readonly nodePools: Readonly<Record<string, NodePool>>;
  readonly computeClasses: Readonly<Record<string, ComputeClass>>;
  readonly models: Readonly<Record<string, Served>>;
}

/** What the cluster costs in a month, at least and at most. */
export function resolveCost(context: CostContext, ledger: Ledger): Cost {
  const needed = fewestNodes(context);
  const estimate = (field: keyof Cost, nodesOf: (pool: NodePool) => number, because: string): CostEstimate => {
    const paid = Object.values(context.nodePools).map((pool) => paidNodes(pool, nodesOf(pool)));
    const { usd, parts, unpriced, sum, source } = monthlyCost(context.region, paid);
    const value = { usd: cents(usd), parts: rounded(parts), unpriced };
    return ledger.note(field, derived(value, because, source.join('; '), sum));
  };
  return {
    atMinimum: estimate(
      'atMinimum',
      (pool) =>
        Math.max(reserved(pool), Math.min(pool.nodes.max, Math.max(pool.nodes.min, needed.get(pool.name) ?? 0))),
      'nodes that the fewest replicas need, at list prices; traffic and logs come on top',
    ),
    atMaximum: estimate(
      'atMaximum',
      (pool) => Math.max(reserved(pool), pool.nodes.max),
      'every pool at its maximum, at list prices; traffic and logs come on top',
    ),
  };
}

/** What it may cost; undefined where nobody says. */
export function resolveBudget(
  environment: string,
  given: BudgetDescription | undefined,
  ledger: Ledger,
): Budget | undefined {
  if (given === undefined) return undefined;
  const { maxMonthlyUsd: { atMinimum, atMaximum } = {}, billing } = given;
  const context = { environment, atMaximum };
  return {
    ...(atMinimum === undefined ? {} : { atMinimum: ledger.given('atMinimum', atMinimum) }),
    ...(atMaximum === undefined ? {} : { atMaximum: ledger.given('atMaximum', atMaximum) }),
    ...(billing === undefined ? {} : { billing: resolveBillingBudget(context, billing, ledger.under('billing')) }),
  };
}

/** Machines that are kept for a pool, and paid for whether they run or not. */
function reserved({ reservation }: NodePool): number {
  return typeof reservation === 'object' ? (reservation.create?.count ?? 0) : 0;
}

/** Nodes of each pool that its pods fill when every model has as few replicas as it may have; never too many. */
function fewestNodes({ nodePools, computeClasses, models }: CostContext): Map<string, number> {
  const accelerators = new Map<string, number>();
  const pickers = new Map<string, number>();
  const add = (to: Map<string, number>, place: string, more: number): void => {
    to.set(place, (to.get(place) ?? 0) + more);
  };
  for (const { nodePool, computeClass, scaling, hosts, resources } of Object.values(everyRole(models))) {
    const replicas =
      scaling.kind === 'fixed' ? scaling.replicas : scaling.minReplicas + (scaling.buffer?.replicas ?? 0);
    add(
      accelerators,
      computeClass === undefined ? nodePool : ofClass(computeClass),
      replicas * (hosts?.count ?? 1) * resources.accelerator.count,
    );
  }
  for (const { pool } of Object.values(models))
    add(pickers, pool.picker.nodePool, pool.picker.replicas * pool.picker.resources.cpuMillis);
  for (const { name, nodePools: chain } of Object.values(computeClasses)) {
    const pools = chain.flatMap((pool) => nodePools[pool] ?? []);
    fill(pools, accelerators.get(ofClass(name)) ?? 0, (pool, more) => add(accelerators, pool, more));
  }
  return new Map(
    Object.values(nodePools).map(({ name, accelerator, allocatable }) => {
      const units = accelerator === undefined ? 0 : Math.ceil((accelerators.get(name) ?? 0) / accelerator.count);
      return [name, Math.max(units, Math.ceil((pickers.get(name) ?? 0) / allocatable.cpuMillis))];
    }),
  );
}

/** A key that no node pool has. */
function ofClass(name: string): string {
  return `computeClasses/${name}`;
}

/** Spreads accelerators over a chain of pools as GKE does: the next pool is asked where the one before it is full. */
function fill(chain: readonly NodePool[], units: number, add: (pool: string, more: number) => void): void {
  let left = units;
  for (const { name, nodes, accelerator } of chain) {
    const taken = Math.min(left, nodes.max * (accelerator?.count ?? 0));
    add(name, taken);
    left -= taken;
  }
}

function paidNodes(pool: NodePool, nodes: number): PaidNodes {
  const { name, spot, flexStart, bootDisk } = pool;
  return {
    name,
    machine: machineOf(pool),
    nodes,
    rate: spot ? 'spot' : flexStart ? 'flexStart' : 'onDemand',
    bootDisk,
  };
}

/** The machine with the GPUs that are attached to it. */
function machineOf({ machineType, accelerator }: NodePool): MachineType {
  const machine: MachineType = MACHINE_TYPES[machineType];
  if (accelerator === undefined) return machine;
  return tryAttachAccelerator(machine, accelerator.name, accelerator.deviceCount) ?? machine;
}

function rounded(parts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(parts).map(([name, usd]) => [name, cents(usd)]));
}

function cents(usd: number): number {
  return Math.round(usd * 100) / 100;
}
