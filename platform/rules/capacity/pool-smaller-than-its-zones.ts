import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** The first nodes are made by the zone. */
export const poolSmallerThanItsZones = {
  name: 'pool-smaller-than-its-zones',
  severity: 'warning',
  summary: 'A minimum of nodes that the zones of the pool cannot share out.',
  why:
    'A pool is made with the same number of nodes in each of its zones, and that may not exceed its maximum: here it ' +
    'starts below its minimum, and GKE adds the rest only when a pod is Pending.',
  source: 'hashicorp/terraform-provider-google#8270',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const { min, max } = pool.nodes;
      const zones = pool.zones.length;
      const each = Math.ceil(min / zones);
      if (pool.flexStart || pool.queuedProvisioning || each * zones <= max) return [];
      const start = Math.floor(max / zones) * zones;
      const kept = pool.zones.slice(0, Math.max(1, min === 0 ? zones : largestDivisor(min, max, zones)));
      return [
        {
          path: `${path}.nodes`,
          message: `${min} nodes at the least cannot be shared out over ${zones} zones below ${max}: the pool starts with ${start}`,
          given: pool.nodes,
          allowed: `nodes.max ${each * zones} or more, or fewer zones`,
          fix: fields({ zones: kept }),
        },
      ];
    }),
} satisfies Rule;

/** The most zones over which the minimum can be shared out within the maximum. */
function largestDivisor(min: number, max: number, most: number): number {
  for (let zones = most; zones > 1; zones -= 1) if (Math.ceil(min / zones) * zones <= max) return zones;
  return 1;
}
