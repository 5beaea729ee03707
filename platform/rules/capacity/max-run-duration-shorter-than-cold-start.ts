import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

const DAY_SECONDS = 86_400;

/** The node is paid for, and deleted before its pod has answered once. */
export const maxRunDurationShorterThanColdStart = {
  name: 'max-run-duration-shorter-than-cold-start',
  severity: 'error',
  summary: 'Nodes that are deleted before a model on them is loaded.',
  why:
    'The time counts from the creation of the node. Image, weights and compilation take longer than that: each node is ' +
    'paid for, deleted while its pod still loads, and replaced by the next. Everything looks busy and nothing answers.',
  source: 'https://docs.cloud.google.com/compute/docs/instances/limit-vm-runtime',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, models }) => {
      const limit = pool.maxRunDurationSeconds;
      if (limit === undefined) return [];
      const starts = models.map(
        ({ life: { coldStart } }) => coldStart.totalSeconds - coldStart.nodeProvisioningSeconds,
      );
      const longest = Math.max(0, ...starts);
      if (limit > longest) return [];
      return [
        {
          path: `${path}.maxRunDurationSeconds`,
          message: `a node lives ${limit} s, and its pod needs ${longest} s to load`,
          given: limit,
          allowed: `well above ${longest}`,
          fix: fields({ maxRunDurationSeconds: Math.max(DAY_SECONDS, 10 * longest) }),
        },
      ];
    }),
} satisfies Rule;
