import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** What is reserved is paid for, and no more is to be had. */
export const createdReservationDiffersFromPool = {
  name: 'created-reservation-differs-from-pool',
  severity: 'error',
  summary: 'A reservation that is made for a pool, of another size than the pool or over several zones.',
  why:
    'Nodes of a pool that names a reservation come out of it alone: where it is smaller than the maximum the rest never ' +
    'comes. Machines beyond the maximum that nobody else may take are paid for and never used. It is of one zone.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/consuming-reservations',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const made = typeof pool.reservation === 'object' ? pool.reservation.create : undefined;
      if (made === undefined) return [];
      const { max, min } = pool.nodes;
      const idle = made.count > max && made.sharedWith.length === 0;
      const zones =
        pool.zones.length === 1
          ? []
          : [
              {
                path: `${path}.zones`,
                message: `the reservation of ${pool.name} is made in one zone, and the pool has ${pool.zones.length}`,
                given: pool.zones,
                allowed: 'one zone',
                fix: fields({ zones: pool.zones.slice(0, 1) }),
              },
            ];
      if (made.count >= max && !idle) return zones;
      return [
        ...zones,
        {
          path: `${path}.nodes.max`,
          message: `${made.count} machines are reserved for ${pool.name}, and it may have ${max}`,
          given: max,
          allowed: `${made.count}`,
          fix: fields({ nodes: { min: Math.min(min, made.count), max: made.count } }),
        },
      ];
    }),
} satisfies Rule;
