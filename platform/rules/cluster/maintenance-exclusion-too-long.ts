import type { Problem, Rule } from '../rule';
import { DAY_MILLISECONDS, exclusionsOf } from './maintenance-times';

/** Days that an exclusion of each scope may last. */
const LONGEST_DAYS = { NO_UPGRADES: 30, NO_MINOR_UPGRADES: 180, NO_MINOR_OR_NODE_UPGRADES: 180 } as const;

export const maintenanceExclusionTooLong = {
  name: 'maintenance-exclusion-too-long',
  severity: 'error',
  summary: 'An exclusion from maintenance that lasts longer than GKE takes.',
  why:
    'GKE refuses an exclusion of all upgrades beyond 30 days, and any other beyond 180: a cluster that misses patches for longer ' +
    'is one that is not maintained.',
  source:
    'https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions#limitations-maint-exclusions',
  check: (platform) =>
    exclusionsOf(platform).flatMap(({ path, scope, startTime, milliseconds }): Problem[] => {
      const days = milliseconds / DAY_MILLISECONDS;
      if (days <= LONGEST_DAYS[scope]) return [];
      const latest = new Date(Date.parse(startTime) + LONGEST_DAYS[scope] * DAY_MILLISECONDS);
      return [
        {
          path: `${path}.endTime`,
          message: `it lasts ${Math.ceil(days)} days; ${scope} may last ${LONGEST_DAYS[scope]}`,
          given: Math.ceil(days),
          allowed: `up to ${LONGEST_DAYS[scope]} days`,
          fix: `endTime: '${latest.toISOString().replace('.000Z', 'Z')}'`,
        },
      ];
    }),
} satisfies Rule;
