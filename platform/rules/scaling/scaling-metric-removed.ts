import { findMetric } from '../../catalog';
import type { Rule } from '../rule';
import { scaledModels, scaleOn, SURE_METRIC } from './scaled-model';

/** The most frequent reason for an autoscaler that does nothing. */
export const scalingMetricRemoved = {
  name: 'scaling-metric-removed',
  severity: 'error',
  summary: 'A metric to scale by that the pinned engine or picker does not expose any more.',
  why:
    'Guides and dashboards keep the old name for years. After the image is bumped the series ends, the autoscaler finds ' +
    'nothing and leaves the number of pods as it is; no object says that anything is wrong.',
  source:
    'kubernetes-sigs/gateway-api-inference-extension#1905, llm-d/llm-d#509, vllm-project/vllm#30041, vllm-project/vllm#29330',
  check: (platform) =>
    scaledModels(platform).flatMap(({ model, scaling, standing, path }) => {
      const { metric } = scaling;
      if (standing.origin !== 'engine' && standing.origin !== 'picker') return [];
      if (standing.lookup.status !== 'removed') return [];
      const { version } = standing.origin === 'engine' ? model.engine : model.pool.picker;
      const replacement =
        standing.origin === 'engine'
          ? standing.lookup.replacement?.find((name) => findMetric(version, name).status === 'exposed')
          : standing.lookup.replacement;
      const program = standing.origin === 'engine' ? 'vLLM' : 'the picker';
      const since = `${program} ${standing.lookup.removedIn} dropped it`;
      const instead = replacement === undefined ? 'nothing takes its place' : `use ${replacement}`;
      return [
        {
          path: path.metric,
          message: `${program} ${version} does not expose ${metric}: ${since}; ${instead}`,
          given: metric,
          fix: scaleOn(replacement ?? SURE_METRIC),
        },
      ];
    }),
} satisfies Rule;
