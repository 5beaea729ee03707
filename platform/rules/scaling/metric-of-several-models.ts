import type { Rule } from '../rule';
import { scaledModels, scaleOn, SURE_METRIC } from './scaled-model';

/** External metrics are added up over everything that their selector leaves. */
export const metricOfSeveralModels = {
  name: 'metric-of-several-models',
  severity: 'error',
  summary: "A metric to scale by that cannot be told apart from the other models' of the namespace.",
  why:
    "GKE's accelerator metrics carry cluster, namespace and container, not the workload. The sum over all models of the " +
    'namespace is divided by the pods of one: each model scales on the load of the others.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/autoscale-using-metrics',
  check: (platform) => {
    const many = Object.keys(platform.models).length > 1;
    return scaledModels(platform)
      .filter(
        ({ scaling, standing }) => many && standing.origin === 'accelerator' && !scaling.metric.startsWith('dcgm_'),
      )
      .map(({ model, scaling: { metric }, path }) => ({
        path: path.metric,
        message: `${metric} of ${model.name} is the sum over ${Object.keys(platform.models).length} models in ${model.namespace}`,
        given: metric,
        fix: scaleOn(SURE_METRIC),
      }));
  },
} satisfies Rule;
