import { HIDDEN_METRICS_FLAG } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { scaledMetrics, scaleOn } from './scaled-model';

/** The last release before a metric goes. */
export const metricHiddenByEngine = {
  name: 'metric-hidden-by-engine',
  severity: 'error',
  summary: 'A metric to scale by that the pinned vLLM hides unless a flag names the release before it.',
  why:
    'vLLM deprecates a metric in one minor, hides it in the next and removes it in the one after. A hidden one is not ' +
    'exposed, so the autoscaler finds nothing and leaves the number of pods as it is.',
  source: 'https://docs.vllm.ai/en/latest/usage/metrics.html, vllm-project/vllm#13295, vllm-project/vllm#24245',
  check: (platform) =>
    scaledMetrics(platform).flatMap(({ model, scaling: { metric }, standing, path }) => {
      if (standing.origin !== 'engine' || standing.lookup.status !== 'hidden') return [];
      const { version, args, extraArgs } = model.engine;
      const shown = minorBefore(version);
      if (args.some((word) => word === `${HIDDEN_METRICS_FLAG.name}=${shown}`)) return [];
      const [replacement] = standing.lookup.replacement ?? [];
      const flagged = fields({ engine: { args: { ...extraArgs, [HIDDEN_METRICS_FLAG.name]: shown } } });
      return [
        {
          path: path.metric,
          message: `vLLM ${version} hides ${metric}, and drops it in the next minor${replacement === undefined ? '' : `; ${replacement} replaces it`}`,
          given: metric,
          allowed: flagged,
          fix: replacement === undefined ? flagged : scaleOn(replacement),
        },
      ];
    }),
} satisfies Rule;

/** `0.13` for 0.14.1: the only value that shows what 0.14 hides. */
function minorBefore(version: string): string {
  const [major = '0', minor = '0'] = version.split('.');
  return `${major}.${Number(minor) - 1}`;
}
