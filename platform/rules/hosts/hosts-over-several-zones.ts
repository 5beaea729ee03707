import { fields } from '../literal';
import type { Rule } from '../rule';
import { groups } from './group';

/** What passes between them at every token would pass between zones. */
export const hostsOverSeveralZones = {
  name: 'hosts-over-several-zones',
  severity: 'warning',
  summary: 'A replica over several hosts, on a pool of several zones.',
  why:
    'Nothing keeps the pods of a group in one zone. Where they are in two, every token crosses between them several times: it ' +
    'takes longer, and traffic between zones is paid for by the gigabyte.',
  source: 'https://cloud.google.com/vpc/network-pricing',
  check: (platform) =>
    groups(platform).flatMap(({ model, pool }) => {
      const [zone] = pool.zones;
      if (pool.zones.length < 2 || pool.accelerator?.kind === 'tpu') return [];
      return [
        {
          path: `nodePools.${pool.name}.zones`,
          message: `the hosts of a replica of ${model.name} may be in ${pool.zones.join(' and ')}`,
          given: pool.zones,
          allowed: 'one zone; for another zone another pool, and a model of its own on it',
          fix: fields({ zones: [zone] }),
        },
      ];
    }),
} satisfies Rule;
