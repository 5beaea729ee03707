import type { Rule } from '../rule';
import { HOUR_MILLISECONDS, tryCountWindows } from './maintenance-times';

const SHORTEST_HOURS = 4;
const LEAST_HOURS = 48;

export const maintenanceWindowTooShort = {
  name: 'maintenance-window-too-short',
  severity: 'error',
  summary: 'Less time for maintenance than GKE takes.',
  why:
    'GKE wants 48 hours in any 32 days, in windows of four hours or more, and refuses a cluster that offers less. Upgrades of ' +
    'GPU nodes, one at a time, need more than that.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions',
  check({ cluster }) {
    if (cluster.kind === 'existing') return [];
    const { startTime, endTime, recurrence } = cluster.maintenance;
    const hours = (Date.parse(endTime) - Date.parse(startTime)) / HOUR_MILLISECONDS;
    const windows = tryCountWindows(recurrence);
    if (hours <= 0) return [];
    const total = windows === undefined ? LEAST_HOURS : windows * hours;
    if (hours >= SHORTEST_HOURS && total >= LEAST_HOURS) return [];
    const short = hours < SHORTEST_HOURS;
    return [
      {
        path: 'cluster.maintenance',
        message: short
          ? `a window lasts ${hours} hours; ${SHORTEST_HOURS} are the least`
          : `${windows} windows of ${hours} hours in 32 days are ${total} hours; ${LEAST_HOURS} are the least`,
        given: short ? hours : total,
        allowed: `${LEAST_HOURS} hours in 32 days, in windows of ${SHORTEST_HOURS} hours or more`,
        fix: 'let the windows be longer, or come on more days: FREQ=WEEKLY;BYDAY=SA,SU and eight hours',
      },
    ];
  },
} satisfies Rule;
