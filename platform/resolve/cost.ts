import { MACHINE_TYPES, tryAttachAccelerator, type MachineType } from '../catalog';
import type { BudgetDescription } from '../description';
import { monthlyCost, type PaidNodes } from '../sizing';
import type { Ledger } from './ledger';
import { derived } from './origin';
import type { Budget, Cost, CostEstimate } from './types/cost';
import type { Model } from './types/model';
import type { NodePool } from './types/node-pool';

/** What the money is paid for. */
export interface CostContext {
  readonly region: string;
  readonly nodePools: Readonly<Record<string, NodePool>>;
  readonly models: Readonly<Record<string, Model>>;
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
      ({ name, nodes }) => Math.min(nodes.max, Math.max(nodes.min, needed.get(name) ?? 0)),
      'nodes that the fewest replicas need, at list prices; traffic and logs come on top',
    ),
    atMaximum: estimate(
      'atMaximum',
      ({ nodes }) => nodes.max,
      'every pool at its maximum, at list prices; traffic and logs come on top',
    ),
  };
}

/** What it may cost; undefined where nobody says. */
export function resolveBudget(given: BudgetDescription | undefined, ledger: Ledger): Budget | undefined {
  if (given === undefined) return undefined;
  const { atMinimum, atMaximum } = given.maxMonthlyUsd;
  return {
    ...(atMinimum === undefined ? {} : { atMinimum: ledger.given('atMinimum', atMinimum) }),
    ...(atMaximum === undefined ? {} : { atMaximum: ledger.given('atMaximum', atMaximum) }),
  };
}

/** Nodes of each pool that its pods fill when every model has as few replicas as it may have; never too many. */
function fewestNodes({ nodePools, models }: CostContext): Map<string, number> {
  const accelerators = new Map<string, number>();
  const pickers = new Map<string, number>();
  const add = (to: Map<string, number>, pool: string, more: number): void => {
    to.set(pool, (to.get(pool) ?? 0) + more);
  };
  for (const { nodePool, scaling, resources, pool } of Object.values(models)) {
    const replicas = scaling.kind === 'fixed' ? scaling.replicas : scaling.minReplicas;
    add(accelerators, nodePool, replicas * resources.accelerator.count);
    add(pickers, pool.picker.nodePool, pool.picker.resources.cpuMillis);
  }
  return new Map(
    Object.values(nodePools).map(({ name, accelerator, allocatable }) => {
      const units = accelerator === undefined ? 0 : Math.ceil((accelerators.get(name) ?? 0) / accelerator.count);
      return [name, Math.max(units, Math.ceil((pickers.get(name) ?? 0) / allocatable.cpuMillis))];
    }),
  );
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
