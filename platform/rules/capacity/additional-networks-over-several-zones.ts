import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** A RoCE network is of one zone. */
export const additionalNetworksOverSeveralZones = {
  name: 'additional-networks-over-several-zones',
  severity: 'error',
  summary: 'A pool with RDMA networks over several zones.',
  why:
    "The network profile of a RoCE VPC is one zone's: nodes of another zone cannot take part in it, and GKE refuses the " +
    'pool.',
  source: 'https://docs.cloud.google.com/vpc/docs/rdma-network-profiles',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      if (pool.additionalNetworks !== 'RDMA' || pool.zones.length === 1) return [];
      return [
        {
          path: `${path}.zones`,
          message: `the RoCE network of ${pool.name} is of one zone, and the pool has ${pool.zones.length}`,
          given: pool.zones,
          allowed: 'one zone; a pool of its own for each other',
          fix: fields({ zones: pool.zones.slice(0, 1) }),
        },
      ];
    }),
} satisfies Rule;
