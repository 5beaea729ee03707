import type { Problem, Rule } from '../rule';
import { exclusionsOf } from './maintenance-times';

export const maintenanceEndsBeforeItStarts = {
  name: 'maintenance-ends-before-it-starts',
  severity: 'error',
  summary: 'A window for maintenance, or an exclusion from it, that ends before it starts.',
  why: 'GKE refuses such a time in the middle of `terraform apply`; the two instants were probably exchanged.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/maintenance-windows-and-exclusions',
  check(platform) {
    const { cluster } = platform;
    const window =
      cluster.kind === 'existing'
        ? []
        : [{ path: 'cluster.maintenance', ...cluster.maintenance, milliseconds: lengthOf(cluster.maintenance) }];
    return [...window, ...exclusionsOf(platform)].flatMap(({ path, startTime, endTime, milliseconds }): Problem[] => {
      if (milliseconds > 0) return [];
      return [
        {
          path: `${path}.endTime`,
          message: `it ends at ${endTime} and starts at ${startTime}`,
          given: endTime,
          allowed: `an instant after ${startTime}`,
          fix: 'exchange startTime and endTime',
        },
      ];
    });
  },
} satisfies Rule;

function lengthOf({ startTime, endTime }: { readonly startTime: string; readonly endTime: string }): number {
  return Date.parse(endTime) - Date.parse(startTime);
}
