import { fields, literal } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** The Dynamic Workload Scheduler has a stock of its own. */
export const queuedProvisioningWithReservation = {
  name: 'queued-provisioning-with-reservation',
  severity: 'error',
  summary: 'A queued pool that asks for a reservation.',
  why:
    'Queued nodes come out of the stock of the Dynamic Workload Scheduler, never out of a reservation: the node pool is refused ' +
    'unless its reservation affinity is none.',
  source: 'GoogleCloudPlatform/cluster-toolkit v1.95.0, modules/compute/gke-node-pool (preconditions)',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const excluded = pool.queuedProvisioning && !pool.spot && !pool.flexStart;
      if (!excluded || pool.reservation === undefined || pool.reservation === 'none') return [];
      return [
        {
          path: `${path}.reservation`,
          message: `Queued nodes cannot come out of a reservation (${literal(pool.reservation)})`,
          given: pool.reservation,
          allowed: "reservation: 'none'",
          fix: fields({ reservation: 'none' }),
        },
      ];
    }),
} satisfies Rule;
