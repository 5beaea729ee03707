import type { Cost, Platform } from '../../resolve';
import { figure } from '../../sizing';

/** What a platform costs at one end, with the sum and its dearest part. */
export function costText({ cost, origins }: Platform, end: keyof Cost): string {
  const { usd, parts, unpriced } = cost[end];
  const [dearest] = Object.entries(parts).sort(([, a], [, b]) => b - a);
  const origin = origins[`cost.${end}`];
  const sum = origin?.kind === 'derived' ? (origin.sum ?? '') : '';
  const most = dearest === undefined ? '' : `; ${dearest[0]} alone is ${figure(dearest[1], 0)}`;
  return `${unpriced.length === 0 ? '' : 'at least '}${figure(usd, 0)} USD a month${most} (${sum})`;
}

/** The next hundred dollars above. */
export function roundUp(usd: number): number {
  return Math.ceil(usd / 100) * 100;
}
