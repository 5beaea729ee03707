/** A metric that it makes sense to scale by. */
export interface ScalingMetric {
  readonly origin: 'engine' | 'picker';
  readonly unit: 'requests' | 'ratio';
  /** The most that it can reach: a target at or above it never adds a replica. `maxNumSeqs` stands for that flag's value. */
  readonly ceiling: number | 'maxNumSeqs' | null;
  /** `AverageValue` is divided over the Pods; a value that is an average already needs `Value`. */
  readonly target: 'AverageValue' | 'Value';
  /** Where to start. */
  readonly start: number;
  /** What it follows. */
  readonly follows: string;
  readonly source: string;
  readonly asOf: string;
}

const AS_OF = '2026-11-21';
const BEST_PRACTICES =
  'https://cloud.google.com/kubernetes-engine/docs/best-practices/machine-learning/inference/autoscaling';
const LLMD_HPA = 'https://github.com/llm-d/llm-d/tree/main/docs';

/** Metrics to scale by, by name. CPU and GPU duty cycle are none: an engine with one request in it may show both full. */
export const SCALING_METRICS = {
  'vllm:num_requests_waiting': {
    origin: 'engine',
    unit: 'requests',
    ceiling: null,
    target: 'AverageValue',
    start: 5,
    follows: 'demand beyond what the replicas take in: for throughput and cost',
    source: BEST_PRACTICES,
    asOf: AS_OF,
  },
  'vllm:num_requests_running': {
    origin: 'engine',
    unit: 'requests',
    ceiling: 'maxNumSeqs',
    target: 'AverageValue',
    start: 16,
    follows: 'size of the batch: for latency, since it rises before a queue forms',
    source: BEST_PRACTICES,
    asOf: AS_OF,
  },
  'vllm:kv_cache_usage_perc': {
    origin: 'engine',
    unit: 'ratio',
    ceiling: 1,
    target: 'AverageValue',
    start: 0.8,
    follows: 'share of the KV cache in use: for long contexts',
    source: BEST_PRACTICES,
    asOf: AS_OF,
  },
  llm_d_epp_average_kv_cache_utilization: {
    origin: 'picker',
    unit: 'ratio',
    ceiling: 1,
    target: 'Value',
    start: 0.8,
    follows: 'share of the KV cache in use, averaged over the pool by the picker',
    source: LLMD_HPA,
    asOf: AS_OF,
  },
  llm_d_epp_average_queue_size: {
    origin: 'picker',
    unit: 'requests',
    ceiling: null,
    target: 'Value',
    start: 5,
    follows: 'requests waiting in the engines, averaged over the pool by the picker',
    source: LLMD_HPA,
    asOf: AS_OF,
  },
  llm_d_epp_flow_control_queue_size: {
    origin: 'picker',
    unit: 'requests',
    ceiling: null,
    target: 'AverageValue',
    start: 1,
    follows: 'requests that the picker holds back: the only one that lives while no replica does',
    source: LLMD_HPA,
    asOf: AS_OF,
  },
  inference_pool_average_kv_cache_utilization: {
    origin: 'picker',
    unit: 'ratio',
    ceiling: 1,
    target: 'Value',
    start: 0.8,
    follows: 'share of the KV cache in use, averaged over the pool by the picker',
    source: BEST_PRACTICES,
    asOf: AS_OF,
  },
  inference_pool_average_queue_size: {
    origin: 'picker',
    unit: 'requests',
    ceiling: null,
    target: 'Value',
    start: 5,
    follows: 'requests waiting in the engines, averaged over the pool by the picker',
    source: BEST_PRACTICES,
    asOf: AS_OF,
  },
} as const satisfies Record<string, ScalingMetric>;

/** Name of a metric in `SCALING_METRICS`. */
export type ScalingMetricName = keyof typeof SCALING_METRICS;

/** The row of a metric to scale by, or undefined where it is none. */
export function tryFindScalingMetric(name: string): ScalingMetric | undefined {
  return Object.hasOwn(SCALING_METRICS, name) ? SCALING_METRICS[name as ScalingMetricName] : undefined;
}
