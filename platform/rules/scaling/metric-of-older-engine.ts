import type { Rule } from '../rule';
import { scaledMetrics, scaleOn, SURE_METRIC } from './scaled-model';

/** Documented for the release, exposed by the half of it that does not run. */
export const metricOfOlderEngine = {
  name: 'metric-of-older-engine',
  severity: 'error',
  summary: 'A metric to scale by that only the older of the two engines in that vLLM exposes.',
  why:
    'From 0.8.0 to 0.10.2 vLLM carries two engines and starts the newer one, V1. What only V0 counts, swapped requests ' +
    'or the CPU cache, then has no series, and the autoscaler leaves the number of pods as it is.',
  source: 'https://docs.vllm.ai/en/v0.9.0/usage/v1_guide.html, vllm-project/vllm#15458',
  check: (platform) =>
    scaledMetrics(platform)
      .filter(({ standing }) => standing.origin === 'engine' && standing.lookup.status === 'other-engine')
      .map(({ model, scaling: { metric }, path }) => ({
        path: path.metric,
        message: `vLLM ${model.engine.version} runs its V1 engine, and only V0 exposes ${metric}`,
        given: metric,
        fix: scaleOn(SURE_METRIC),
      })),
} satisfies Rule;
