import type { Problem, Rule } from '../rule';
import { exclusionsOf } from './maintenance-times';

/** Exclusions of all upgrades, and of any kind: the latter is what the provider takes. */
const MOST = { NO_UPGRADES: 3, all: 20 } as const;

export const maintenanceExclusionsTooMany = {
  name: 'maintenance-exclusions-too-many',
  severity: 'error',
  summary: 'More exclusions from maintenance than GKE takes.',
  why:
    'GKE takes three exclusions of all upgrades, and twenty altogether. A cluster with more is refused in the middle of ' +
    '`terraform apply`.',
  source:
    'https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions#limitations-maint-exclusions',
  check(platform) {
    const all = exclusionsOf(platform);
    const complete = all.filter(({ scope }) => scope === 'NO_UPGRADES');
    const found = (count: number, what: string, most: number): Problem[] =>
      count <= most
        ? []
        : [
            {
              path: 'cluster.maintenanceExclusions',
              message: `${count} exclusions ${what}; GKE takes ${most}`,
              given: count,
              allowed: `up to ${most}`,
              fix: 'take out those that are over, and join those that follow each other',
            },
          ];
    return [
      ...found(complete.length, 'of NO_UPGRADES', MOST.NO_UPGRADES),
      ...found(all.length, 'altogether', MOST.all),
    ];
  },
} satisfies Rule;
