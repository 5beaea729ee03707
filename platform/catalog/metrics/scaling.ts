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
  /** Exposed only where the picker runs with flow control. */
  readonly needsFlowControl?: true;
  /** Rises while no replica runs, so that it can bring back the first. */
  readonly wakesFromZero?: true;
  /** What it follows. */
  readonly follows: string;
  readonly source: string;
  readonly asOf: string;
}

const AS_OF = '2026-11-21';
const BEST_PRACTICES =
  'https://cloud.google.com/kubernetes-engine/docs/best-practices/machine-learning/inference/autoscaling';
const LLMD_HPA = 'https://github.com/llm-d/llm-d/tree/main/docs';

/** How full the picker's detector finds the pool; it may exceed 1. llm-d's guides scale at 0.7. */
function saturation(source: string) {
  return {
    origin: 'picker',
    unit: 'ratio',
    ceiling: null,
    target: 'Value',
    start: 0.7,
    needsFlowControl: true,
    follows: 'how full the pool is by queue and KV cache, as flow control sees it',
    source,
    asOf: AS_OF,
  } as const;
}

function averageRunning(source: string) {
  return {
    origin: 'picker',
    unit: 'requests',
    ceiling: 'maxNumSeqs',
    target: 'Value',
    start: 16,
    follows: 'size of the batch, averaged over the pool by the picker',
    source,
    asOf: AS_OF,
  } as const;
}

function requestsInFlight(source: string) {
  return {
    origin: 'picker',
    unit: 'requests',
    ceiling: null,
    target: 'AverageValue',
    start: 16,
    follows: 'requests that the picker has sent on and that are not answered yet',
    source,
    asOf: AS_OF,
  } as const;
}

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
    needsFlowControl: true,
    wakesFromZero: true,
    follows: 'requests that the picker holds back: the only one that lives while no replica does',
    source: LLMD_HPA,
    asOf: AS_OF,
  },
  llm_d_epp_flow_control_pool_saturation: saturation(LLMD_HPA),
  llm_d_epp_average_running_requests: averageRunning(LLMD_HPA),
  llm_d_epp_request_running: requestsInFlight(LLMD_HPA),
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
  inference_extension_flow_control_queue_size: {
    origin: 'picker',
    unit: 'requests',
    ceiling: null,
    target: 'AverageValue',
    start: 1,
    needsFlowControl: true,
    wakesFromZero: true,
    follows: 'requests that the picker holds back, by the name that the Inference Extension gives it',
    source: LLMD_HPA,
    asOf: AS_OF,
  },
  inference_extension_flow_control_pool_saturation: saturation(LLMD_HPA),
  inference_pool_average_running_requests: averageRunning(BEST_PRACTICES),
  inference_objective_running_requests: requestsInFlight(BEST_PRACTICES),
} as const satisfies Record<string, ScalingMetric>;

/** Name of a metric in `SCALING_METRICS`. */
export type ScalingMetricName = keyof typeof SCALING_METRICS;

/** Names that older releases give to the same figures. */
const EARLIER_NAMES: Readonly<Record<string, ScalingMetricName>> = {
  'vllm:gpu_cache_usage_perc': 'vllm:kv_cache_usage_perc',
};

/** The row of a metric to scale by, also by the name that older releases give it, or undefined where it is none. */
export function tryFindScalingMetric(name: string): ScalingMetric | undefined {
  const current = EARLIER_NAMES[name] ?? name;
  return Object.hasOwn(SCALING_METRICS, current) ? SCALING_METRICS[current as ScalingMetricName] : undefined;
}

/** Whether the picker exposes a metric only where flow control is on. */
export function needsFlowControl(name: string): boolean {
  return tryFindScalingMetric(name)?.needsFlowControl === true || /_flow_control_/.test(name);
}
