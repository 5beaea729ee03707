import type { Rule } from '../rule';
import { extraFlags, instead, written } from './extra-flag';

/** Everything is Ready, and neither picker nor autoscaler sees anything. */
export const engineMetricsTurnedOff = {
  name: 'engine-metrics-turned-off',
  severity: 'error',
  summary: 'An engine without statistics, on which picker and autoscaler depend.',
  why:
    'With --disable-log-stats vLLM records no statistics: /metrics has no vllm: families. The picker then scores every ' +
    'pod alike, and an autoscaler on an engine metric never scales. Nothing reports an error.',
  source: 'https://docs.vllm.ai/en/latest/usage/metrics.html, defilantech/LLMKube#1373',
  check: (platform) =>
    extraFlags(platform)
      .filter(({ lookup, value }) => lookup.canonical === '--disable-log-stats' && !lookup.negated && value !== false)
      .map((flag) => ({
        path: flag.path,
        message: `${flag.model.name} would expose no vllm: metrics, and its picker and autoscaler read them`,
        given: written(flag),
        fix: instead(flag),
      })),
} satisfies Rule;
