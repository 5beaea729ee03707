import type { Rule } from '../rule';
import { isExposed, isGauge } from './metric-standing';
import { scaledMetrics, scaleOn, SURE_METRIC } from './scaled-model';

/** A default for one metric is nonsense for another. */
export const scalingTargetNotGiven = {
  name: 'scaling-target-not-given',
  severity: 'error',
  summary: 'A metric to scale by without a target, of which no source says where to start.',
  why:
    'What is right for waiting requests is far too much for a ratio and next to nothing for a percentage. Where nobody ' +
    'has published a start for a metric, only a measurement of your own tells the value.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/best-practices/machine-learning/inference/autoscaling',
  check: (platform) =>
    scaledMetrics(platform)
      .filter(({ row, standing, targetOrigin }) => {
        const usable = row === undefined && isExposed(standing) && isGauge(standing);
        return usable && platform.origins[targetOrigin]?.kind !== 'given';
      })
      .map(({ scaling: { metric }, path }) => ({
        path: path.metric,
        message: `nothing says at which value of ${metric} another pod is wanted`,
        given: metric,
        allowed: 'a target beside the metric',
        fix: scaleOn(SURE_METRIC),
      })),
} satisfies Rule;
