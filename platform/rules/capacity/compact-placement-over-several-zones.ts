import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';
import { sliceOf } from './slice';

/** Close together means in one zone. */
export const compactPlacementOverSeveralZones = {
  name: 'compact-placement-over-several-zones',
  severity: 'error',
  summary: 'Nodes that are to stand close together, over several zones.',
  why:
    'A compact placement policy is of one zone, and so is a TPU slice over several hosts: GKE refuses the node pool when ' +
    'it names more than one.',
  source: 'GoogleCloudPlatform/cluster-toolkit v1.95.0, modules/compute/gke-node-pool (preconditions)',
  check: (platform) =>
    poolViews(platform).flatMap((view) => {
      const { pool, path } = view;
      const slice = (sliceOf(view)?.hosts ?? 1) > 1;
      if (pool.zones.length === 1 || !(slice || pool.placement?.compact === true)) return [];
      return [
        {
          path: `${path}.zones`,
          message: `${slice ? 'a TPU slice' : 'compact placement'} is of one zone, and ${pool.name} has ${pool.zones.length}`,
          given: pool.zones,
          allowed: 'one zone',
          fix: fields({ zones: pool.zones.slice(0, 1) }),
        },
      ];
    }),
} satisfies Rule;
