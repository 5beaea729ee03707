import { servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { EXIT_SECONDS } from './drain';
import { MOST_SECONDS } from './upgrade-limit';

/** Kept in every case but the one that is certain to come. */
export const drainLongerThanUpgradeAllows = {
  name: 'drain-longer-than-upgrade-allows',
  severity: 'warning',
  summary: 'A termination grace period beyond the hour that GKE waits when it upgrades a node.',
  why:
    'GKE respects grace periods and disruption budgets for one hour at each node upgrade. After that it deletes what still ' +
    'runs, so that the answers for which the time was meant are lost all the same, and an upgrade takes an hour a node.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/node-pool-upgrade-strategies',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap(({ name, life }) => {
      const grace = life.terminationGracePeriodSeconds;
      if (grace <= MOST_SECONDS) return [];
      const shutdownTimeoutSeconds = MOST_SECONDS - life.preStopSeconds - EXIT_SECONDS;
      const drain = life.shutdownTimeoutSeconds === undefined ? {} : { shutdownTimeoutSeconds };
      return [
        {
          path: `models.${name}.life.terminationGracePeriodSeconds`,
          message: `${grace} s are more than the ${MOST_SECONDS} s that GKE waits for a pod when it upgrades its node`,
          given: grace,
          allowed: `${MOST_SECONDS} at the most`,
          fix: fields({ life: { ...drain, terminationGracePeriodSeconds: MOST_SECONDS } }),
        },
      ];
    }),
} satisfies Rule;
