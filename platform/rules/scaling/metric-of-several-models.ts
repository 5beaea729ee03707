import type { Rule } from '../rule';
import { scaledMetrics, scaleOn, SURE_METRIC } from './scaled-model';

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
    const inNamespace = countBy(Object.values(platform.models).map(({ namespace }) => namespace));
    return scaledMetrics(platform)
      .filter(
        ({ model, scaling, standing }) =>
          (inNamespace.get(model.namespace) ?? 0) > 1 &&
          standing.origin === 'accelerator' &&
          !scaling.metric.startsWith('dcgm_'),
      )
      .map(({ model, scaling: { metric }, path }) => ({
        path: path.metric,
        message: `${metric} of ${model.name} is the sum over ${inNamespace.get(model.namespace)} models in ${model.namespace}`,
        given: metric,
        fix: scaleOn(SURE_METRIC),
      }));
  },
} satisfies Rule;

function countBy(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
