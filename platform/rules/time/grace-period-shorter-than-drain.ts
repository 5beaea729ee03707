import { servedOf, tryFindPoolOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { drainSeconds, drainText, EXIT_SECONDS, SPOT_NOTICE_SECONDS } from './drain';

/** SIGKILL in the middle of the goodbye. */
export const gracePeriodShorterThanDrain = {
  name: 'grace-period-shorter-than-drain',
  severity: 'error',
  summary: 'A termination grace period that ends before preStop and shutdown timeout do.',
  why:
    'The grace period runs from the stop order, preStop included. When it is over the container is killed: answers that ' +
    'the shutdown timeout was to let end are cut. A preStop that is longer than all of it is refused by the API server.',
  source: 'kserve/kserve#5485, kserve/kserve#5496, vllm-project/vllm#34730, vllm-project/vllm#43208',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap((model) => {
      const { name, life } = model;
      const grace = life.terminationGracePeriodSeconds;
      const spot = tryFindPoolOf(platform, model)?.spot === true;
      // A drain that no Spot VM leaves time for has a rule of its own: more grace is no help.
      if (grace > drainSeconds(model) || (spot && drainSeconds(model) >= SPOT_NOTICE_SECONDS)) return [];
      const enough = spot ? SPOT_NOTICE_SECONDS : drainSeconds(model) + EXIT_SECONDS;
      return [
        {
          path: `models.${name}.life.terminationGracePeriodSeconds`,
          message: `the pod is killed after ${grace} s, before ${drainText(model)} are over`,
          given: grace,
          allowed: `more than ${drainSeconds(model)}`,
          fix: fields({ life: { terminationGracePeriodSeconds: enough } }),
        },
      ];
    }),
} satisfies Rule;
