import type { Rule } from '../rule';
import { scaledMetrics, scaleOn, SURE_METRIC } from './scaled-model';

/** As DCGM's exporter writes its metrics. */
export const metricNameInCapitals = {
  name: 'metric-name-in-capitals',
  severity: 'error',
  summary: 'A metric to scale by whose name has capitals in it.',
  why:
    "Kubernetes asks for external metrics by lower-case names, so the adapter is never asked for the series that DCGM's " +
    'exporter writes in capitals. The autoscaler finds nothing and leaves the number of pods as it is.',
  source: 'GoogleCloudPlatform/accelerated-platforms, hpa-gpu-metrics (names are rewritten in lower case first)',
  check: (platform) =>
    scaledMetrics(platform)
      .filter(({ scaling, standing }) => standing.origin === 'nobody' && /[A-Z]/.test(scaling.metric))
      .map(({ scaling: { metric }, path }) => ({
        path: path.metric,
        message: `${metric} cannot be asked for: external metrics are read by lower-case names, and nothing rewrites this one`,
        given: metric,
        fix: scaleOn(SURE_METRIC),
      })),
} satisfies Rule;
