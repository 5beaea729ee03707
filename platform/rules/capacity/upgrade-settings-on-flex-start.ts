import type { Rule } from '../rule';
import { isGiven, poolViews } from './pool-view';

/** Nodes of seven days are not upgraded; they are succeeded. */
export const upgradeSettingsOnFlexStart = {
  name: 'upgrade-settings-on-flex-start',
  severity: 'warning',
  summary: 'Upgrade settings on a flex-start pool, where they do nothing.',
  why:
    'GKE upgrades flex-start nodes by letting them end: new nodes come with the new version ("short-lived upgrades"). ' +
    'Whatever strategy is set has no effect.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/node-pool-upgrade-strategies',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const given = Object.keys(pool.upgrade).filter((field) => isGiven(platform, `${path}.upgrade.${field}`));
      if (!pool.flexStart || given.length === 0) return [];
      return [
        {
          path: `${path}.upgrade`,
          message: `nodes of ${pool.name} end after seven days at the latest and are not upgraded before`,
          given: given.join(', '),
          allowed: 'leave upgrade out',
        },
      ];
    }),
} satisfies Rule;
