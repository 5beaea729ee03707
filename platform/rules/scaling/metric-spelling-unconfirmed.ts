import { tryHpaMetric } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { isExposed, isGauge } from './metric-standing';
import { scaledModels } from './scaled-model';

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
    scaledModels(platform).flatMap(({ scaling: { metric, adapter }, standing, path, model }) => {
      if (adapter.name !== 'stackdriver' || !isExposed(standing) || !isGauge(standing)) return [];
      const { picker } = platform.targets;
      const hpa = tryHpaMetric({ name: metric, vllmVersion: model.engine.version, picker });
      if (hpa === undefined || hpa.confirmed) return [];
      return [
        {
          path: path.metric,
          message: `${adapter.metricName} follows from the adapter's rule and was seen in no manifest (UNCONFIRMED)`,
          given: metric,
          allowed: 'vllm:num_requests_waiting, vllm:num_requests_running, or the same metric through KEDA',
          fix: fields({ allow: { 'metric-spelling-unconfirmed': "seen in the autoscaler's status" } }),
        },
      ];
    }),
} satisfies Rule;
