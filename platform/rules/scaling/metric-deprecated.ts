import { findPickerMetric } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledMetrics } from './scaled-model';

/** Works today. */
export const metricDeprecated = {
  name: 'metric-deprecated',
  severity: 'warning',
  summary: 'A metric to scale by that the pinned release still exposes and has announced to drop.',
  why:
    'The next update of the image takes the series away without a word, and from then on nothing scales. The name that ' +
    'replaces it is exposed already.',
  source:
    'https://docs.vllm.ai/en/latest/usage/metrics.html, https://github.com/llm-d/llm-d-router/blob/v0.10.0/RELEASE-NOTES.md',
  check: (platform) =>
    scaledMetrics(platform).flatMap(({ model, scaling: { metric }, standing, path }) => {
      const replacement = replacementOf(standing, model.pool.picker);
      if (replacement === undefined) return [];
      return [
        {
          path: path.metric,
          message: `${metric} is deprecated; ${replacement} has the same value`,
          given: metric,
          fix: fields({ scaling: { metric: replacement } }),
        },
      ];
    }),
} satisfies Rule;

function replacementOf(
  standing: ReturnType<typeof scaledMetrics>[number]['standing'],
  picker: { readonly generation: 'llm-d' | 'gie'; readonly version: string },
): string | undefined {
  if (standing.origin === 'engine') {
    const { status, deprecatedSince, replacement, type } = standing.lookup;
    return status === 'exposed' && type === 'gauge' && deprecatedSince !== undefined ? replacement?.[0] : undefined;
  }
  if (standing.origin !== 'picker' || standing.lookup.status !== 'known' || standing.lookup.type !== 'gauge')
    return undefined;
  const { replacement } = standing.lookup;
  if (replacement === undefined) return undefined;
  return findPickerMetric(picker.generation, picker.version, replacement).status === 'known' ? replacement : undefined;
}
