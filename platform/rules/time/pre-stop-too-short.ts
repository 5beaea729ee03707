import { servedOf, tryFindPoolOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** As the Inference Extension's own sample has it. */
const USUAL_SECONDS = 30;

/** The door closes while people are still sent to it. */
export const preStopTooShort = {
  name: 'pre-stop-too-short',
  severity: 'warning',
  summary: 'A pod that stops before the load balancer can have seen that it does.',
  why:
    'Kubernetes takes the pod off its lists and stops it at the same time; load balancer and picker follow some seconds ' +
    'later. Without a pause before SIGTERM requests are sent to a server that is gone, at every update and scale-down.',
  source: 'kubernetes-sigs/gateway-api-inference-extension#549, vllm-project/vllm#43208',
  check: (platform) =>
    Object.values(servedOf(platform)).flatMap((model) => {
      const { name, life, pool } = model;
      const { checkIntervalSeconds, unhealthyThreshold } = pool.healthCheck;
      const least = checkIntervalSeconds * unhealthyThreshold;
      // A Spot VM leaves too little time for it.
      if (tryFindPoolOf(platform, model)?.spot === true || life.preStopSeconds >= least) return [];
      return [
        {
          path: `models.${name}.life.preStopSeconds`,
          message: `the pod stops after ${life.preStopSeconds} s, and the load balancer notices after ${least} s at the earliest`,
          given: life.preStopSeconds,
          allowed: `${least} or more; ${USUAL_SECONDS} is usual`,
          fix: fields({ life: { preStopSeconds: USUAL_SECONDS, ...graceFor(life) } }),
        },
      ];
    }),
} satisfies Rule;

/** A grace period that was chosen for a shorter drain grows with it. */
function graceFor(life: {
  readonly preStopSeconds: number;
  readonly shutdownTimeoutSeconds?: number;
  readonly terminationGracePeriodSeconds: number;
}): { readonly terminationGracePeriodSeconds?: number } {
  const drain = USUAL_SECONDS + (life.shutdownTimeoutSeconds ?? 0);
  return life.terminationGracePeriodSeconds > drain ? {} : { terminationGracePeriodSeconds: drain + 10 };
}
