import type { Changes, RuleCase } from '../../rule-case';

const SCALING = 'models.gemma.scaling';
const at = `${SCALING}.metric`;
const paste = 'models.gemma';
const on = (metric: string, more: Record<string, unknown> = {}): Changes => ({ [SCALING]: { metric, ...more } });
/** Through KEDA no spelling is in doubt. */
const keda = (metric: string, target: number): Changes => on(metric, { adapter: 'keda', target });
const GIE = { 'targets.picker': { generation: 'gie', version: '1.5.0' } };
/** Both of the time before the KV cache's metric was renamed. */
const OLD = { 'targets.vllm': '0.8.5', 'targets.picker': { generation: 'gie', version: '1.2.1' } };
const RUNNING = on('vllm:num_requests_running');
const DUTY_CYCLE = 'kubernetes.io|container|accelerator|duty_cycle';
const OTHER = {
  'nodePools.l4.nodes': { min: 1, max: 6 },
  'models.other': { weights: 'google/gemma-2-2b-it', servedModelNames: ['other'], nodePool: 'l4' },
};

/** Metrics that an autoscaler is told to follow. */
export const metricCases: readonly RuleCase[] = [
  {
    rule: 'metric-unknown-to-engine',
    of: 'an underscore for the colon',
    faulty: on('vllm_num_requests_waiting'),
    at,
    good: on('vllm:num_requests_waiting'),
    paste,
  },
  {
    rule: 'metric-unknown-to-engine',
    of: "the adapter's spelling",
    faulty: on('prometheus.googleapis.com|vllm:num_requests_running|gauge'),
    at,
    good: RUNNING,
    paste,
  },
  {
    rule: 'metric-unknown-to-engine',
    of: 'a metric of another server',
    faulty: on('sglang:num_queue_reqs'),
    at,
    good: RUNNING,
    paste,
  },
  {
    rule: 'metric-name-in-capitals',
    faulty: on('DCGM_FI_DEV_GPU_UTIL', { target: 60 }),
    at,
    good: RUNNING,
    paste,
  },
  {
    rule: 'metric-unknown-to-engine',
    of: 'the KV cache by the name that guides still print',
    faulty: keda('vllm:gpu_cache_usage_perc', 0.8),
    at,
    good: { ...keda('vllm:gpu_cache_usage_perc', 0.8), 'targets.vllm': '0.10.2' },
    paste,
  },
  {
    rule: 'metric-unknown-to-picker',
    of: "a metric of the picker's first release",
    faulty: { ...on('inference_model_running_requests'), ...GIE },
    at,
    good: { ...on('inference_objective_running_requests'), ...GIE },
    paste,
  },
  {
    rule: 'metric-newer-than-engine',
    faulty: { ...keda('vllm:kv_cache_usage_perc', 0.8), ...OLD },
    at,
    good: keda('vllm:kv_cache_usage_perc', 0.8),
    paste,
  },
  {
    rule: 'metric-hidden-by-engine',
    faulty: { ...keda('vllm:gpu_cache_usage_perc', 0.8), 'targets.vllm': '0.11.0' },
    at,
    good: {
      ...keda('vllm:gpu_cache_usage_perc', 0.8),
      'targets.vllm': '0.11.0',
      'models.gemma.engine.args': { '--show-hidden-metrics-for-version': '0.10' },
    },
    paste,
  },
  {
    rule: 'metric-of-older-engine',
    faulty: { ...on('vllm:num_requests_swapped'), ...OLD },
    at,
    good: { ...RUNNING, ...OLD },
    paste,
  },
  {
    rule: 'metric-unknown-to-picker',
    of: 'the other generation',
    faulty: { ...keda('llm_d_epp_flow_control_queue_size', 1), ...GIE },
    at,
    good: keda('llm_d_epp_flow_control_queue_size', 1),
    paste,
  },
  {
    rule: 'metric-not-a-gauge',
    of: 'a counter',
    faulty: on('vllm:request_success_total'),
    at,
    good: RUNNING,
    paste,
  },
  {
    rule: 'metric-not-a-gauge',
    of: 'a histogram',
    faulty: on('vllm:time_to_first_token_seconds'),
    at,
    good: RUNNING,
    paste,
  },
  {
    rule: 'cache-metric-of-pooling-model',
    faulty: { 'models.gemma.weights': 'BAAI/bge-m3', ...keda('vllm:kv_cache_usage_perc', 0.8) },
    at,
    good: keda('vllm:kv_cache_usage_perc', 0.8),
    paste,
  },
  {
    rule: 'metric-constant',
    faulty: keda('vllm:cache_config_info', 1),
    at,
    good: RUNNING,
    paste,
  },
  {
    rule: 'metric-deprecated',
    of: 'an alias of the picker',
    faulty: keda('inference_pool_average_kv_cache_utilization', 0.8),
    at,
    good: { ...keda('inference_pool_average_kv_cache_utilization', 0.8), ...GIE },
    paste,
  },
  {
    rule: 'metric-deprecated',
    of: 'a metric that the next minor hides',
    faulty: { ...keda('vllm:gpu_cache_usage_perc', 0.8), 'targets.vllm': '0.10.2' },
    at,
    good: keda('vllm:kv_cache_usage_perc', 0.8),
    paste,
  },
  {
    rule: 'metric-needs-engine-feature',
    faulty: keda('vllm:kv_offload_cpu_cache_usage_perc', 0.8),
    at,
    good: {
      ...keda('vllm:kv_offload_cpu_cache_usage_perc', 0.8),
      'models.gemma.engine.args': { '--kv-offloading-size': 8 },
    },
    paste,
  },
  {
    rule: 'metric-follows-no-load',
    of: 'the duty cycle of the GPU',
    faulty: on(DUTY_CYCLE, { target: 60 }),
    at,
    good: RUNNING,
    paste,
  },
  {
    rule: 'metric-follows-no-load',
    of: 'the number of pods',
    faulty: keda('llm_d_epp_ready_endpoints', 2),
    at,
    good: keda('llm_d_epp_average_queue_size', 2),
    paste,
  },
  {
    rule: 'metric-of-several-models',
    faulty: { ...on(DUTY_CYCLE, { target: 60 }), ...OTHER },
    at,
    good: on(DUTY_CYCLE, { target: 60 }),
    also: ['metric-follows-no-load'],
    paste,
  },
  {
    rule: 'metric-spelling-unconfirmed',
    faulty: on('vllm:kv_cache_usage_perc'),
    at,
    good: keda('vllm:kv_cache_usage_perc', 0.8),
    paste,
  },
];
