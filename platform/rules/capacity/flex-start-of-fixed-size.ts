import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';
import { count } from './words';

/** Nodes that may come in days cannot be a fixed number. */
export const flexStartOfFixedSize = {
  name: 'flex-start-of-fixed-size',
  severity: 'error',
  summary: 'A flex-start pool of a fixed number of nodes.',
  why:
    'Flex-start nodes come when there is capacity and go after seven days: the pool has to be autoscaled. One whose ' +
    'minimum equals its maximum is refused, or is waited for in vain.',
  source: 'GoogleCloudPlatform/cluster-toolkit v1.95.0, modules/compute/gke-node-pool (preconditions)',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) =>
      pool.flexStart && pool.nodes.min === pool.nodes.max
        ? [
            {
              path: `${path}.nodes`,
              message: `${pool.name} is by flex-start and always wants ${count(pool.nodes.max, 'node')}`,
              given: pool.nodes,
              allowed: 'a minimum below the maximum',
              fix: fields({ nodes: { min: 0, max: pool.nodes.max } }),
            },
          ]
        : [],
    ),
} satisfies Rule;
