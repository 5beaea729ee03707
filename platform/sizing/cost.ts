import { HOURS_PER_MONTH, type MachineType, PLATFORM_PRICES, tryFindNodePrice } from '../catalog';
import type { Reckoning } from './reckoning';
import { figure } from './units';

/** Nodes that are paid for. */
export interface PaidNodes {
  /** What they are called in the sum: the pool's name. */
  readonly name: string;
  /** With the GPUs attached that it has. */
  readonly machine: MachineType;
  readonly nodes: number;
  readonly rate: 'onDemand' | 'spot' | 'flexStart';
  readonly bootDisk: { readonly type: string; readonly sizeGb: number };
}

/** What a cluster costs in a month of 730 hours, at list prices. */
export interface MonthlyCost extends Reckoning {
  /** Of all that has a price. */
  readonly usd: number;
  /** The same by what it is paid for: pools by their names, and `cluster`. */
  readonly parts: Readonly<Record<string, number>>;
  /** What no source gives a price for; the whole costs more than `usd`. */
  readonly unpriced: readonly string[];
}

/**
 * What nodes and control plane cost in a month. Beside them come the load balancer, traffic, addresses, logs and
 * metrics, which follow the load. List prices without commitments or agreed discounts; Spot prices change.
 *
 * @param region Google Cloud region that all of them stand in
 */
export function monthlyCost(region: string, pools: readonly PaidNodes[]): MonthlyCost {
  const parts: Record<string, number> = {};
  const terms: string[] = [];
  const sources = new Set<string>();
  const unpriced: string[] = [];
  for (const pool of pools.filter(({ nodes }) => nodes > 0)) {
    const paid = [machines(pool, region), bootDisks(pool, region)];
    for (const term of paid) {
      if (typeof term === 'string') {
        unpriced.push(term);
        continue;
      }
      parts[pool.name] = (parts[pool.name] ?? 0) + term.usd;
      terms.push(term.text);
      for (const source of term.source) sources.add(source);
    }
  }
  const { managementPerHour, source } = PLATFORM_PRICES.cluster;
  const cluster = managementPerHour * HOURS_PER_MONTH;
  terms.push(`control plane ${managementPerHour} USD/h = ${figure(cluster, 0)} USD`);
  const usd = Object.values(parts).reduce((sum, part) => sum + part, cluster);
  return {
    usd,
    parts: { ...parts, cluster },
    unpriced,
    sum:
      `${terms.join(' + ')} = ${figure(usd, 0)} USD a month of ${HOURS_PER_MONTH} h` +
      (unpriced.length === 0 ? '' : `; without a price: ${unpriced.join(', ')}`),
    source: [...sources, source],
  };
}

interface Term {
  readonly usd: number;
  readonly text: string;
  readonly source: readonly string[];
}

/** What the machines cost, or what has no price. */
function machines({ name, machine, nodes, rate }: PaidNodes, region: string): Term | string {
  const price = tryFindNodePrice(machine, region);
  const perHour = rate === 'flexStart' ? null : price?.[rate];
  if (price === undefined || perHour === null || perHour === undefined) {
    return `${machine.name} ${RATES[rate]} in ${region} (${name})`;
  }
  const usd = nodes * perHour * HOURS_PER_MONTH;
  return { usd, text: `${name} ${nodes} x ${perHour} USD/h = ${figure(usd, 0)} USD`, source: price.source };
}

const RATES = { onDemand: 'on demand', spot: 'as Spot', flexStart: 'as flex-start' } as const;

function bootDisks({ name, nodes, bootDisk }: PaidNodes, region: string): Term | string {
  const { source, asOf, ...types } = PLATFORM_PRICES.disksPerGibMonth;
  const prices = (types as Readonly<Record<string, Readonly<Record<string, number>>>>)[bootDisk.type];
  const perGib = prices?.[region];
  if (perGib === undefined) return `${bootDisk.type} in ${region} (${name})`;
  const usd = nodes * bootDisk.sizeGb * perGib;
  const text = `${name} ${nodes} x ${bootDisk.sizeGb} GB ${bootDisk.type} x ${perGib} USD = ${figure(usd, 0)} USD`;
  return { usd, text, source: [`${source}, ${asOf}`] };
}
