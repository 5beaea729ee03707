import type { Rule } from '../rule';
import { scaledMetrics, scaleOn, SURE_METRIC } from './scaled-model';

/** It exists, and it is the wrong kind. */
export const metricNotAGauge = {
  name: 'metric-not-a-gauge',
  severity: 'error',
  summary: 'A counter or a histogram to scale by, where the autoscaler averages a gauge.',
  why:
    'A counter only rises: its average passes any target and the pods go to their maximum and stay there, at the full ' +
    'price. A histogram has no value at all that could be averaged, and the autoscaler does nothing.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/autoscale-using-metrics (gauges only)',
  check: (platform) =>
    scaledMetrics(platform).flatMap(({ scaling: { metric }, standing, path }) => {
      if (standing.origin !== 'engine' && standing.origin !== 'picker') return [];
      const { type, status } = standing.lookup;
      if (type === undefined || type === 'gauge' || !['exposed', 'known'].includes(status)) return [];
      const effect = type === 'counter' ? 'only rises' : 'has no single value';
      return [
        {
          path: path.metric,
          message: `${metric} is a ${type}, which ${effect}`,
          given: metric,
          allowed: 'a gauge',
          fix: scaleOn(SURE_METRIC),
        },
      ];
    }),
} satisfies Rule;
