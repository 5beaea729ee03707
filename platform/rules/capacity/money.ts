import { HOURS_PER_MONTH, tryFindNodePrice } from '../../catalog';
import type { PoolView } from './pool-view';

/** ` (some USD 686 a month)` for so many nodes at list price; empty where no price is known. */
export function monthly({ machine, pool }: PoolView, region: string, nodes: number): string {
  const price = tryFindNodePrice(machine, region);
  const hourly = pool.spot ? price?.spot : price?.onDemand;
  if (hourly === undefined || hourly === null) return '';
  return ` (some USD ${FORMAT.format(hourly * HOURS_PER_MONTH * nodes)} a month)`;
}

const FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
