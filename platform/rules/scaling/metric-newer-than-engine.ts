import { findMetric, metricsOf } from '../../catalog';
import type { Rule } from '../rule';
import { scaledMetrics, scaleOn, SURE_METRIC } from './scaled-model';

/** A name from the newest documentation, with an older image. */
export const metricNewerThanEngine = {
  name: 'metric-newer-than-engine',
  severity: 'error',
  summary: 'A metric to scale by that came with a later release than the pinned vLLM.',
  why: 'The series does not exist before that release: the autoscaler finds nothing and leaves the number of pods as it is.',
  source: 'llm-d/llm-d-inference-sim#304, kubernetes-sigs/inference-perf#277',
  check: (platform) =>
    scaledMetrics(platform).flatMap(({ model, scaling: { metric }, standing, path }) => {
      if (standing.origin !== 'engine' || standing.lookup.status !== 'not-yet') return [];
      const { version } = model.engine;
      const earlier = tryFindEarlier(version, metric);
      const called = earlier === undefined ? '' : `, which calls it ${earlier}`;
      return [
        {
          path: path.metric,
          message: `vLLM exposes ${metric} since ${standing.lookup.since}, and this is ${version}${called}`,
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
