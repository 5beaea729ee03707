import type { MaintenanceExclusion, Platform } from '../../resolve';

export const HOUR_MILLISECONDS = 3_600_000;
export const DAY_MILLISECONDS = 24 * HOUR_MILLISECONDS;

/** An exclusion from maintenance, with where it is described and how long it lasts. */
export interface TimedExclusion extends MaintenanceExclusion {
  readonly name: string;
  readonly path: string;
  readonly milliseconds: number;
}

/** All exclusions of a cluster that is made. */
export function exclusionsOf({ cluster }: Platform): TimedExclusion[] {
  if (cluster.kind === 'existing') return [];
  return Object.entries(cluster.maintenanceExclusions).map(([name, exclusion]) => ({
    ...exclusion,
    name,
    path: `cluster.maintenanceExclusions.${name}`,
    milliseconds: Date.parse(exclusion.endTime) - Date.parse(exclusion.startTime),
  }));
}

/**
 * Windows in any 32 days at the least, of the rules that can be counted by looking at them; undefined of any other.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions
 */
export function tryCountWindows(recurrence: string): number | undefined {
  const parts = Object.fromEntries(recurrence.split(';').map((part) => part.split('=') as [string, string]));
  if (Object.keys(parts).some((key) => !['FREQ', 'BYDAY', 'WKST'].includes(key))) return undefined;
  const days = (parts['BYDAY'] ?? '').split(',').filter((day) => /^(MO|TU|WE|TH|FR|SA|SU)$/.test(day)).length;
  if (parts['FREQ'] === 'DAILY' && days === 0) return 32;
  // 32 days hold four whole weeks, and some days of a fifth.
  if (parts['FREQ'] === 'WEEKLY' || parts['FREQ'] === 'DAILY') return 4 * Math.max(1, days);
  return undefined;
}
