import { findPickerMetric, SCALING_METRICS } from '../../catalog';
import type { PickerTarget } from '../../resolve';
import type { Rule } from '../rule';
import type { MetricStanding } from './metric-standing';
import { scaledMetrics, scaleOn, SURE_METRIC } from './scaled-model';

/** Both generations are in use, and their guides look alike. */
export const metricUnknownToPicker = {
  name: 'metric-unknown-to-picker',
  severity: 'error',
  summary: 'A metric to scale by that another release or the other generation of the endpoint picker exposes.',
  why:
    "The Inference Extension's picker names its metrics inference_pool_* and inference_extension_*, llm-d's llm_d_epp_*. " +
    'What the pinned picker does not expose has no series: the autoscaler finds nothing and leaves the number of pods as it is.',
  source: 'https://github.com/llm-d/llm-d-router/blob/v0.10.0/RELEASE-NOTES.md, llm-d/llm-d-router#1049',
  check: (platform) =>
    scaledMetrics(platform).flatMap(({ scaling: { metric }, standing, path }) => {
      const whose = whoseIs(standing);
      if (whose === undefined) return [];
      const { generation, version } = platform.targets.picker;
      const own = tryFindCounterpart(metric, platform.targets.picker);
      return [
        {
          path: path.metric,
          message: `${metric} ${whose}, and this is ${generation} ${version}${own === undefined ? '' : `, which calls it ${own}`}`,
          given: metric,
          fix: scaleOn(own ?? SURE_METRIC),
        },
      ];
    }),
} satisfies Rule;

function whoseIs(standing: MetricStanding): string | undefined {
  if (standing.origin === 'other-picker') return `is exposed by the ${standing.generation} picker`;
  if (standing.origin !== 'picker') return undefined;
  const { status, since, removedIn } = standing.lookup;
  if (status === 'removed') return `was dropped by ${removedIn}`;
  return status === 'not-yet' ? `comes with ${since}` : undefined;
}

/** The same figure by the name that the pinned picker gives it: prefixes differ, the rest is alike. */
function tryFindCounterpart(metric: string, { generation, version }: PickerTarget): string | undefined {
  const rest = metric.replace(/^(llm_d_epp|inference_pool|inference_extension|inference_objective)_/, '');
  const known = Object.keys(SCALING_METRICS).filter(
    (name) => name.endsWith(`_${rest}`) && findPickerMetric(generation, version, name).status === 'known',
  );
  return known.find((name) => name.startsWith(generation === 'llm-d' ? 'llm_d_epp' : 'inference'));
}
