import { fields, literal } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** The Dynamic Workload Scheduler has a stock of its own. */
export const flexStartWithReservation = {
  name: 'flex-start-with-reservation',
  severity: 'error',
  summary: 'A flex-start pool that asks for a reservation.',
  why:
    'Flex-start VMs come out of the stock of the Dynamic Workload Scheduler, never out of a reservation: the node pool is refused ' +
    'unless its reservation affinity is none.',
  source: 'GoogleCloudPlatform/cluster-toolkit v1.95.0, modules/compute/gke-node-pool (preconditions)',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const excluded = pool.flexStart && !pool.spot;
      if (!excluded || pool.reservation === undefined || pool.reservation === 'none') return [];
      return [
        {
          path: `${path}.reservation`,
          message: `Flex-start VMs cannot come out of a reservation (${literal(pool.reservation)})`,
          given: pool.reservation,
          allowed: "reservation: 'none'",
          fix: fields({ reservation: 'none' }),
        },
      ];
    }),
} satisfies Rule;
