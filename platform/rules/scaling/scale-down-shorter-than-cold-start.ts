import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledModels } from './scaled-model';

/** Each lull costs a start. */
export const scaleDownShorterThanColdStart = {
  name: 'scale-down-shorter-than-cold-start',
  severity: 'warning',
  summary: 'Pods are let go after a lull that is shorter than the time in which they come back.',
  why:
    'A model server loads for minutes. Where a pause between two bursts is enough to let a pod go, the next burst waits ' +
    'for a new one to load: the accelerator is paid for all the while and serves less than before.',
  source:
    'https://cloud.google.com/kubernetes-engine/docs/best-practices/machine-learning/inference/autoscaling, volcano-sh/kthena#1019',
  check: (platform) =>
    scaledModels(platform).flatMap(({ model, scaling, path }) => {
      const { stabilizationWindowSeconds } = scaling.scaleDown;
      const { engineStartSeconds } = model.life.coldStart;
      const least = Math.min(WINDOW_MOST_SECONDS, engineStartSeconds);
      if (stabilizationWindowSeconds >= least) return [];
      const window = Math.min(WINDOW_MOST_SECONDS, Math.max(600, Math.ceil(engineStartSeconds / 60) * 60));
      return [
        {
          path: `${path.scaling}.behavior.scaleDown.stabilizationWindowSeconds`,
          message: `a pod goes after ${stabilizationWindowSeconds} s and takes ${engineStartSeconds} s to load again`,
          given: stabilizationWindowSeconds,
          allowed: `${least} or more`,
          fix: fields({ scaling: { behavior: { scaleDown: { stabilizationWindowSeconds: window } } } }),
        },
      ];
    }),
} satisfies Rule;

/** What HorizontalPodAutoscaler v2 takes at the most. */
const WINDOW_MOST_SECONDS = 3600;
