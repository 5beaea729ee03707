import { servedOf, tryFindPoolOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** An even spread over zones that have nothing to give. */
export const zoneSpreadEnforcedOnScarceNodes = {
  name: 'zone-spread-enforced-on-scarce-nodes',
  severity: 'warning',
  summary: 'Pods that rather wait than stand unevenly, on nodes that come from whichever zone has some.',
  why:
    'Spot, flex-start and queued nodes come where there is capacity, often from one zone for days. With DoNotSchedule the ' +
    'next pod waits for the empty zone, while nodes that could have been had elsewhere are not asked for.',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap((one) => {
      const pool = tryFindPoolOf(platform, one);
      const scarce = pool !== undefined && (pool.spot || pool.flexStart || pool.queuedProvisioning);
      const { whenUnsatisfiable } = one.life.topologySpread.zones;
      if (!scarce || pool.zones.length < 2 || whenUnsatisfiable === 'ScheduleAnyway') return [];
      return [
        {
          path: `models.${one.name}.life.topologySpread.zones.whenUnsatisfiable`,
          message: `a pod of ${one.name} waits for ${pool.zones.join(' or ')}, whichever has fewer, and ${pool.name} has nodes where there are any`,
          given: whenUnsatisfiable,
          allowed: 'ScheduleAnyway',
          fix: fields({ life: { topologySpread: { zones: { whenUnsatisfiable: 'ScheduleAnyway' } } } }),
        },
      ];
    }),
} satisfies Rule;
