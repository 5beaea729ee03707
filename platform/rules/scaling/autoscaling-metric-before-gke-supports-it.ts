import { AUTOSCALING_METRIC, isGkeAtLeast } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledMetrics } from './scaled-model';

const { minGkeVersion, minGkeVersionForPromql, source } = AUTOSCALING_METRIC;

/** A kind that is not there yet. */
export const autoscalingMetricBeforeGkeSupportsIt = {
  name: 'autoscaling-metric-before-gke-supports-it',
  severity: 'error',
  summary: 'GKE itself is to read a metric, and the targeted version cannot.',
  why:
    `AutoscalingMetric reads gauges of the scaled pods from ${minGkeVersion} on, and what others expose, by a query, from ` +
    `${minGkeVersionForPromql} on. Before that the object is refused, or the metric is never found and nothing scales.`,
  source,
  check: (platform) =>
    scaledMetrics(platform).flatMap(({ scaling: { metric, adapter }, path }) => {
      if (adapter.name !== 'gke') return [];
      const since = adapter.query === undefined ? minGkeVersion : minGkeVersionForPromql;
      if (isGkeAtLeast(platform.targets.gke, since)) return [];
      return [
        {
          path: `${path.scaling}.adapter`,
          message: `GKE ${platform.targets.gke} does not read ${metric} itself; ${since} is the first that does`,
          given: 'gke',
          allowed: `stackdriver, keda, or GKE ${since}`,
          fix: fields({ scaling: { adapter: 'stackdriver' } }),
        },
      ];
    }),
} satisfies Rule;
