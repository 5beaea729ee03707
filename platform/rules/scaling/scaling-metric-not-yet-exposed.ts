import { findMetric, metricsOf } from '../../catalog';
import type { Rule } from '../rule';
import { scaledModels, scaleOn, SURE_METRIC } from './scaled-model';

/** A name from the newest documentation, with an older image. */
export const scalingMetricNotYetExposed = {
  name: 'scaling-metric-not-yet-exposed',
  severity: 'error',
  summary: 'A metric to scale by that came with a later release than the pinned engine or picker.',
  why: 'The series does not exist before that release: the autoscaler finds nothing and leaves the number of pods as it is.',
  source: 'llm-d/llm-d-inference-sim#304, kubernetes-sigs/inference-perf#277',
  check: (platform) =>
    scaledModels(platform).flatMap(({ model, scaling: { metric }, standing, path }) => {
      if (standing.origin !== 'engine' && standing.origin !== 'picker') return [];
      if (standing.lookup.status !== 'not-yet') return [];
      const ofEngine = standing.origin === 'engine';
      const { version } = ofEngine ? model.engine : model.pool.picker;
      const earlier = ofEngine ? tryFindEarlier(version, metric) : undefined;
      const program = ofEngine ? 'vLLM' : 'the picker';
      return [
        {
          path: path.metric,
          message: `${program} exposes ${metric} since ${standing.lookup.since}, and this is ${version}${earlier === undefined ? '' : `, which calls it ${earlier}`}`,
          given: metric,
          fix: scaleOn(earlier ?? SURE_METRIC),
        },
      ];
    }),
} satisfies Rule;

/** The metric of that release whose replacement it is. */
function tryFindEarlier(version: string, metric: string): string | undefined {
  const replaced = metricsOf(version).filter(({ replacement }) => replacement?.some((name) => name === metric));
  return replaced.find(({ name, type }) => type === 'gauge' && findMetric(version, name).status === 'exposed')?.name;
}
