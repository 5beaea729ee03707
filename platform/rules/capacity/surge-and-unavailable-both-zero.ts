import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** An upgrade has to begin somewhere. */
export const surgeAndUnavailableBothZero = {
  name: 'surge-and-unavailable-both-zero',
  severity: 'error',
  summary: 'A surge upgrade that may neither add a node nor take one away.',
  why: 'GKE refuses a pool whose maxSurge and maxUnavailable are both zero: no node could ever be upgraded.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/node-pool-upgrade-strategies',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const { strategy, maxSurge, maxUnavailable } = pool.upgrade;
      if (strategy !== 'SURGE' || maxSurge !== 0 || maxUnavailable !== 0) return [];
      return [
        {
          path: `${path}.upgrade`,
          message: `${pool.name} may neither add a node nor miss one while it upgrades`,
          given: { maxSurge, maxUnavailable },
          allowed: 'one of the two above zero',
          fix: fields({ upgrade: pool.accelerator === undefined ? { maxSurge: 1 } : { maxUnavailable: 1 } }),
        },
      ];
    }),
} satisfies Rule;
