import type { Rule } from '../rule';
import { scaledMetrics, scaleOn, SURE_METRIC } from './scaled-model';

/** Gauges that carry labels, not a value. */
const CONSTANT: Readonly<Record<string, string>> = {
  'vllm:cache_config_info': 'is always 1: its labels hold the configuration',
  'vllm:lora_requests_info': 'holds the time at which it was written',
  'vllm:engine_sleep_state': 'says whether the engine sleeps',
  'vllm:kv_offload_config_info': 'is always 1: its labels hold the configuration',
  'vllm:simple_kv_offload_info': 'is always 1: its labels hold the configuration',
  llm_d_epp_info: 'is always 1: its labels hold the version',
  inference_extension_info: 'is always 1: its labels hold the version',
};

/** A gauge, and exposed, and still nothing to scale by. */
export const metricConstant = {
  name: 'metric-constant',
  severity: 'error',
  summary: 'A metric to scale by that tells about the server and not about its load.',
  why:
    'Prometheus carries configuration as labels of a gauge with a fixed value. Whatever the load, the average of it is ' +
    'the same: the pods stay at their minimum, or go to their maximum and stay there.',
  source: 'https://docs.vllm.ai/en/latest/design/metrics.html',
  check: (platform) =>
    scaledMetrics(platform).flatMap(({ scaling: { metric }, path }) => {
      const reason = CONSTANT[metric];
      if (reason === undefined) return [];
      return [{ path: path.metric, message: `${metric} ${reason}`, given: metric, fix: scaleOn(SURE_METRIC) }];
    }),
} satisfies Rule;
