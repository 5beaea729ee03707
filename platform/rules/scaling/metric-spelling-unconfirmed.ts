import { tryHpaMetric } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { isExposed, isGauge } from './metric-standing';
import { scaledMetrics } from './scaled-model';

/** Follows from the adapter's rule; was seen in no manifest. */
export const metricSpellingUnconfirmed = {
  name: 'metric-spelling-unconfirmed',
  severity: 'warning',
  summary: 'A metric to scale by whose name in Cloud Monitoring stands in no source that was read.',
  why:
    'The Stackdriver adapter wants `prometheus.googleapis.com|<name>|<kind>`, and a wrong kind is a metric that is not ' +
    'found. For this one the kind follows from what the program exposes and was seen in no public manifest: look at the ' +
    "autoscaler's events after the first sync.",
  source: 'https://github.com/GoogleCloudPlatform/k8s-stackdriver/tree/master/custom-metrics-stackdriver-adapter',
  unconfirmed: "the adapter's spelling of this metric",
  check: (platform) =>
    scaledMetrics(platform).flatMap(({ scaling: { metric, adapter }, standing, path, model }) => {
      if (adapter.name === 'keda' || !isExposed(standing) || !isGauge(standing)) return [];
      if (adapter.name === 'gke')
        return adapter.query !== undefined || !metric.includes(':')
          ? []
          : [
              {
                ...problem(metric, path.metric),
                message: `whether GKE takes the colon of ${metric} is said nowhere (UNCONFIRMED)`,
              },
            ];
      const { picker } = platform.targets;
      const hpa = tryHpaMetric({ name: metric, vllmVersion: model.engine.version, picker });
      if (hpa === undefined || hpa.confirmed) return [];
      const message = `${adapter.metricName} follows from the adapter's rule and was seen in no manifest (UNCONFIRMED)`;
      return [{ ...problem(metric, path.metric), message }];
    }),
} satisfies Rule;

function problem(metric: string, path: string) {
  return {
    path,
    given: metric,
    allowed: 'vllm:num_requests_waiting, vllm:num_requests_running, or the same metric through KEDA',
    fix: fields({ allow: { 'metric-spelling-unconfirmed': "seen in the autoscaler's status" } }),
  };
}
