import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** A second set of nodes would have to stand in the same place. */
export const compactPlacementWithBlueGreen = {
  name: 'compact-placement-with-blue-green',
  severity: 'error',
  summary: 'Compact placement together with blue-green upgrades.',
  why: 'A blue-green upgrade needs a second set of nodes under the same placement policy; GKE refuses the combination.',
  source: 'GoogleCloudPlatform/cluster-toolkit v1.95.0, modules/compute/gke-node-pool (preconditions)',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) =>
      pool.placement !== undefined && pool.upgrade.strategy === 'BLUE_GREEN'
        ? [
            {
              path: `${path}.upgrade.strategy`,
              message: `nodes of ${pool.name} stand close together, and there is no second set beside them`,
              given: 'BLUE_GREEN',
              allowed: 'SURGE',
              fix: fields({ upgrade: { strategy: 'SURGE' } }),
            },
          ]
        : [],
    ),
} satisfies Rule;
