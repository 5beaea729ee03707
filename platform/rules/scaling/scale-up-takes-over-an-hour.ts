import type { HorizontalScaling } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledModels } from './scaled-model';

const HOUR_SECONDS = 3600;

/** Configured against flapping, and now it does not move. */
export const scaleUpTakesOverAnHour = {
  name: 'scale-up-takes-over-an-hour',
  severity: 'warning',
  summary: 'Speeds by which the autoscaler reaches its maximum after more than an hour.',
  why:
    'The window has to pass before the first pod is added, and then only so many come in each period, each with a start of ' +
    'its own behind it. A rush of requests is over before the pods are there that were meant for it.',
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior',
  check: (platform) =>
    scaledModels(platform).flatMap(({ scaling, path }) => {
      const seconds = secondsToMaximum(scaling);
      if (seconds <= HOUR_SECONDS) return [];
      const { stabilizationWindowSeconds, pods, periodSeconds } = scaling.scaleUp;
      return [
        {
          path: `${path.scaling}.behavior.scaleUp`,
          message: `from ${scaling.minReplicas} to ${scaling.maxReplicas} pods take ${seconds} s: ${stabilizationWindowSeconds} s of waiting, then ${pods} every ${periodSeconds} s`,
          given: scaling.scaleUp,
          allowed: 'an hour for all of it at the most',
          fix: fields({
            scaling: {
              behavior: {
                scaleUp: {
                  stabilizationWindowSeconds: 0,
                  pods: Math.max(2, Math.ceil((scaling.maxReplicas - scaling.minReplicas) / 10)),
                  periodSeconds: 60,
                },
              },
            },
          }),
        },
      ];
    }),
} satisfies Rule;

function secondsToMaximum({ minReplicas, maxReplicas, scaleUp }: HorizontalScaling): number {
  const steps = Math.ceil((maxReplicas - minReplicas) / scaleUp.pods);
  // The first step comes as soon as the window has passed.
  return scaleUp.stabilizationWindowSeconds + Math.max(0, steps - 1) * scaleUp.periodSeconds;
}
