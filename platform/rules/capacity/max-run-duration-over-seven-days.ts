import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

const SEVEN_DAYS_SECONDS = 604_800;

/** The Dynamic Workload Scheduler gives nodes for seven days at most. */
export const maxRunDurationOverSevenDays = {
  name: 'max-run-duration-over-seven-days',
  severity: 'error',
  summary: 'Flex-start or queued nodes that are to run for more than seven days.',
  why: 'The Dynamic Workload Scheduler gives a node for seven days at the most; a longer duration is refused.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/dws',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const { maxRunDurationSeconds = 0, flexStart, queuedProvisioning } = pool;
      if (!(flexStart || queuedProvisioning) || maxRunDurationSeconds <= SEVEN_DAYS_SECONDS) return [];
      return [
        {
          path: `${path}.maxRunDurationSeconds`,
          message: `nodes of ${pool.name} are given for seven days at the most`,
          given: maxRunDurationSeconds,
          allowed: `at most ${SEVEN_DAYS_SECONDS}`,
          fix: fields({ maxRunDurationSeconds: SEVEN_DAYS_SECONDS }),
        },
      ];
    }),
} satisfies Rule;
