import { fields } from '../literal';
import type { Rule } from '../rule';
import { type Ceiling, tryFindCeiling } from './ceiling';
import { scaledMetrics, scaleOn, SURE_METRIC, type ScaledModel } from './scaled-model';
import { threshold } from './tolerance';

/** A percentage for a ratio, or more running requests than the engine runs. */
export const scalingTargetNeverReached = {
  name: 'scaling-target-never-reached',
  severity: 'error',
  summary: 'A target that the metric cannot exceed by the tenth which the autoscaler tolerates.',
  why:
    'The autoscaler adds a pod only when the metric is more than 10 % above its target. A ratio ends at 1 and running ' +
    'requests at maxNumSeqs: with a target near or beyond that, the queue grows and nothing is ever added.',
  source:
    'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details, ' +
    'https://cloud.google.com/kubernetes-engine/docs/best-practices/machine-learning/inference/autoscaling',
  check: (platform) =>
    scaledMetrics(platform).flatMap((scaled) => {
      const { metric, target } = scaled.scaling;
      const ceiling = tryFindCeiling(scaled, platform);
      if (ceiling === undefined || threshold(target) < ceiling.value) return [];
      const most = `${metric} reaches ${ceiling.value} at the most, since ${ceiling.because}`;
      return [
        {
          path: scaled.path.target,
          message: `${most}; a pod is added above ${round(threshold(target))}`,
          given: target,
          allowed: `less than ${round(ceiling.value / threshold(1))}`,
          fix: fixFor(scaled, ceiling),
        },
      ];
    }),
} satisfies Rule;

/** Share of the most at which it is best to start where no other start is known to be below it. */
const START_SHARE = 0.75;

function fixFor({ row }: ScaledModel, { value }: Ceiling): string {
  const share = value > 1 ? Math.floor(value * START_SHARE) : value * START_SHARE;
  const start = row !== undefined && threshold(row.start) < value ? row.start : share;
  return start < 1 && row?.unit === 'requests' ? scaleOn(SURE_METRIC) : fields({ scaling: { target: start } });
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
