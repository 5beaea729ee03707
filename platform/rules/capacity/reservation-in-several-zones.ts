import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** A reservation is of one zone. */
export const reservationInSeveralZones = {
  name: 'reservation-in-several-zones',
  severity: 'warning',
  summary: 'A pool over several zones that takes its nodes from one named reservation.',
  why:
    'A reservation is of one zone. In the other zones of the pool there has to be one of the same name: otherwise nodes ' +
    'are asked for there in vain, and GKE refuses the pool.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/consuming-reservations',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const { reservation, zones } = pool;
      if (typeof reservation !== 'object' || reservation.create !== undefined || pool.zones.length === 1) return [];
      return [
        {
          path: `${path}.zones`,
          message: `reservation ${reservation.name} must exist by this name in each of ${zones.join(', ')}`,
          given: zones,
          allowed: 'the one zone of the reservation',
          fix: fields({ zones: zones.slice(0, 1) }),
        },
      ];
    }),
} satisfies Rule;
