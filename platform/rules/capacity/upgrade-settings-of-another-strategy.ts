import type { NodePoolUpgrade } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

const SETTINGS = {
  SURGE: ['nodePoolSoakSeconds', 'batchNodeCount', 'batchSoakSeconds'],
  BLUE_GREEN: ['maxSurge', 'maxUnavailable'],
} as const satisfies Record<string, readonly (keyof NodePoolUpgrade)[]>;

/** The API takes the settings of one strategy only. */
export const upgradeSettingsOfAnotherStrategy = {
  name: 'upgrade-settings-of-another-strategy',
  severity: 'error',
  summary: 'Settings of one upgrade strategy beside the other strategy.',
  why:
    'maxSurge and maxUnavailable belong to surge upgrades, batches and soak times to blue-green ones. Beside the other ' +
    'strategy they do nothing, and GKE refuses some of them.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/reference/rest/v1/UpgradeSettings',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const { strategy } = pool.upgrade;
      const other = strategy === 'SURGE' ? 'BLUE_GREEN' : 'SURGE';
      return SETTINGS[strategy]
        .filter((field) => pool.upgrade[field] !== undefined)
        .map((field) => ({
          path: `${path}.upgrade.${field}`,
          message: `${field} is of ${other} upgrades, and ${pool.name} upgrades by ${strategy}`,
          given: pool.upgrade[field],
          allowed: `leave it out, or strategy: '${other}'`,
          fix: fields({ upgrade: { strategy: other } }),
        }));
    }),
} satisfies Rule;
