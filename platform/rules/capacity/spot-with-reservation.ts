import { fields, literal } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** A Spot VM is surplus; a reservation is the opposite. */
export const spotWithReservation = {
  name: 'spot-with-reservation',
  severity: 'error',
  summary: 'A Spot pool that asks for a reservation.',
  why: 'Spot VMs cannot come out of a reservation: the node pool is refused unless its reservation affinity is none.',
  source: 'GoogleCloudPlatform/cluster-toolkit v1.95.0, modules/compute/gke-node-pool (preconditions)',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      if (!pool.spot || pool.reservation === undefined || pool.reservation === 'none') return [];
      return [
        {
          path: `${path}.reservation`,
          message: `Spot VMs cannot come out of a reservation (${literal(pool.reservation)})`,
          given: pool.reservation,
          allowed: "reservation: 'none' with spot, or the reservation without spot",
          fix: fields({ reservation: 'none' }),
        },
      ];
    }),
} satisfies Rule;
