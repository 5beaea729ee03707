import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** A list of zones is a set. */
export const zoneListedTwice = {
  name: 'zone-listed-twice',
  severity: 'error',
  summary: 'A zone that a pool names more than once.',
  why: 'GKE refuses a list of node locations with the same zone twice, and every sum over zones is wrong.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/projects.locations.clusters.nodePools',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const unique = [...new Set(pool.zones)];
      if (unique.length === pool.zones.length) return [];
      return [
        {
          path: `${path}.zones`,
          message: `${pool.name} names a zone more than once`,
          given: pool.zones,
          allowed: 'each zone once',
          fix: fields({ zones: unique }),
        },
      ];
    }),
} satisfies Rule;
