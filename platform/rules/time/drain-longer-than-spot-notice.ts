import { servedOf, tryFindPoolOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { drainSeconds, drainText, SPOT_NOTICE_SECONDS } from './drain';

/** Parts of a drain that fits, with time to exit. */
const FITTING = { preStopSeconds: 3, shutdownTimeoutSeconds: 9 } as const;

/** Promised to the client, and not Google's to give. */
export const drainLongerThanSpotNotice = {
  name: 'drain-longer-than-spot-notice',
  severity: 'error',
  summary: 'A drain on Spot VMs that takes longer than the notice which a pod gets there.',
  why:
    'Compute Engine takes a Spot VM back 30 seconds after its notice, and GKE gives pods the first 15 of them, whatever ' +
    'their grace period says. A preStop as on other nodes uses them up: the engine is killed before it has ended one answer.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/spot-vms, kserve/website#726',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap((model) => {
      const { name, life } = model;
      if (tryFindPoolOf(platform, model)?.spot !== true || drainSeconds(model) < SPOT_NOTICE_SECONDS) return [];
      const { preStopSeconds, shutdownTimeoutSeconds } = FITTING;
      const drain =
        life.shutdownTimeoutSeconds === undefined ? { preStopSeconds } : { preStopSeconds, shutdownTimeoutSeconds };
      return [
        {
          path: `models.${name}.life`,
          message: `${drainText(model)} do not fit into the ${SPOT_NOTICE_SECONDS} s that a Spot VM leaves`,
          given: drainSeconds(model),
          allowed: `less than ${SPOT_NOTICE_SECONDS} s in all`,
          fix: fields({ life: { ...drain, terminationGracePeriodSeconds: SPOT_NOTICE_SECONDS } }),
        },
      ];
    }),
} satisfies Rule;
