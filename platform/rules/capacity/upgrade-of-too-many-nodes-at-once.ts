import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

const MOST_AT_ONCE = 20;

/** GKE has a limit of its own. */
export const upgradeOfTooManyNodesAtOnce = {
  name: 'upgrade-of-too-many-nodes-at-once',
  severity: 'warning',
  summary: 'A surge upgrade of more nodes at a time than GKE takes.',
  why: 'GKE upgrades at most 20 nodes of a pool at a time and refuses settings whose sum is more.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/node-pool-upgrade-strategies',
  unconfirmed: 'the limit of 20: general documentation of GKE, not read again',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const { strategy, maxSurge = 0, maxUnavailable = 0 } = pool.upgrade;
      if (strategy !== 'SURGE' || maxSurge + maxUnavailable <= MOST_AT_ONCE) return [];
      const surge = Math.min(maxSurge, MOST_AT_ONCE);
      return [
        {
          path: `${path}.upgrade`,
          message: `${maxSurge} + ${maxUnavailable} nodes of ${pool.name} would be upgraded at a time`,
          given: { maxSurge, maxUnavailable },
          allowed: `${MOST_AT_ONCE} together`,
          fix: fields({ upgrade: { maxSurge: surge, maxUnavailable: Math.min(maxUnavailable, MOST_AT_ONCE - surge) } }),
        },
      ];
    }),
} satisfies Rule;
