import type { Rule } from '../rule';
import { scaledModels, scaleOn, SURE_METRIC } from './scaled-model';

/** Known, and written by nobody here. */
export const metricNotCollected = {
  name: 'metric-not-collected',
  severity: 'error',
  summary: 'A metric to scale by that nothing in the output collects under that name.',
  why:
    "GKE collects DCGM's metrics by their names in capitals, which an autoscaler cannot ask for. The lower-case series " +
    'exists only where a PodMonitoring of your own rewrites the names; without it the autoscaler finds nothing.',
  source: 'GoogleCloudPlatform/accelerated-platforms, hpa-gpu-metrics',
  check: (platform) =>
    scaledModels(platform)
      .filter(({ scaling, standing }) => standing.origin === 'accelerator' && scaling.metric.startsWith('dcgm_'))
      .map(({ scaling: { metric }, path }) => ({
        path: path.metric,
        message: `${metric} exists only where DCGM's names are rewritten in lower case, and nothing here does so`,
        given: metric,
        fix: scaleOn(SURE_METRIC),
      })),
} satisfies Rule;
