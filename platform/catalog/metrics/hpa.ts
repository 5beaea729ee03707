import { findPickerMetric, type PickerGeneration } from '../picker';
import { findMetric, NEWEST_VLLM_VERSION } from '../vllm';
import { tryFindAcceleratorMetric } from './accelerator';

/** Which program exposes a metric. */
export type MetricOrigin = 'engine' | 'picker' | 'accelerator';

/** A metric, with the versions that decide what type it has. */
export interface MetricReference {
  /** As the program exposes it: `vllm:num_requests_waiting`. */
  readonly name: string;
  /** @default the newest release with it decides, where the name is the engine's */
  readonly vllmVersion?: string;
  /** For a metric of the picker. */
  readonly picker?: { readonly generation: PickerGeneration; readonly version: string };
}

/** How an autoscaler addresses a metric. */
export interface HpaMetric {
  /** What `metric.name` holds. */
  readonly name: string;
  /** `Pods` for what the scaled Pods expose, `External` for all else. */
  readonly source: 'Pods' | 'External';
  readonly origin: MetricOrigin;
  readonly type: 'counter' | 'gauge' | 'histogram' | 'unknown';
  /** Labels that a selector for `External` has to name so that one pool is meant. */
  readonly selector: readonly string[];
  /** False where the exact string was found in no source and follows from the adapter's rule alone. */
  readonly confirmed: boolean;
}

/**
 * How the Stackdriver adapter names a metric of Managed Prometheus: the Cloud Monitoring type with bars in place of
 * slashes, `prometheus.googleapis.com|<name>|<kind>`. A metric that nothing exposes is spelled as a gauge, so that every
 * environment has a name to show: `tryHpaMetric` tells whether it is known.
 *
 * @see https://github.com/GoogleCloudPlatform/k8s-stackdriver/tree/master/custom-metrics-stackdriver-adapter
 */
export function hpaMetricName(metric: MetricReference): string {
  return tryHpaMetric(metric)?.name ?? adapterName(metric.name, 'gauge');
}

/** How an autoscaler addresses a metric, or undefined where nothing exposes it. */
export function tryHpaMetric(metric: MetricReference): HpaMetric | undefined {
  return acceleratorMetric(metric) ?? pickerMetric(metric) ?? engineMetric(metric);
}

/** How an autoscaler addresses a metric. @throws where no release that is asked for knows it. */
export function hpaMetric(metric: MetricReference): HpaMetric {
  const found = tryHpaMetric(metric);
  if (found === undefined) throw new Error(`${metric.name} is not known as a metric of the engine, the picker or GKE`);
  return found;
}

/** How an autoscaler addresses a gauge that the scaled pods expose, whoever wrote their program. */
export function gaugeOfPods(name: string): HpaMetric {
  return managedPrometheus(name, 'gauge', { source: 'Pods', origin: 'engine', selector: [] });
}

/** How an autoscaler addresses a gauge of an AutoscalingMetric in its own namespace. It needs no adapter. */
export function autoscalingMetricName(object: string, metric: string): string {
  return `autoscaling.gke.io|${object}|${metric}`;
}

/** Names whose string for the adapter stands in a public manifest: all others follow from its rule. */
const SEEN_IN_MANIFESTS: ReadonlySet<string> = new Set([
  'vllm:num_requests_waiting',
  'vllm:num_requests_running',
  'inference_pool_average_kv_cache_utilization',
]);

function engineMetric({ name, vllmVersion }: MetricReference): HpaMetric | undefined {
  const lookup = findMetric(vllmVersion ?? NEWEST_VLLM_VERSION, name);
  if (lookup.type === undefined) return undefined;
  return managedPrometheus(name, lookup.type, { source: 'Pods', origin: 'engine', selector: [] });
}

/** The picker's Pods are not the scaled ones, so its metrics are always `External`. */
function pickerMetric({ name, picker }: MetricReference): HpaMetric | undefined {
  if (picker === undefined) return undefined;
  const lookup = findPickerMetric(picker.generation, picker.version, name);
  if (lookup.type === undefined) return undefined;
  const pool = lookup.labels?.find((label) => label === 'name' || label === 'inference_pool');
  const selector = pool === undefined ? [] : [`metric.labels.${pool}`];
  return managedPrometheus(name, lookup.type, { source: 'External', origin: 'picker', selector });
}

function acceleratorMetric({ name }: MetricReference): HpaMetric | undefined {
  const row = tryFindAcceleratorMetric(name);
  if (row === undefined) return undefined;
  const { hpaName, hpaSource, type, selector, confirmed } = row;
  return { name: hpaName, source: hpaSource, origin: 'accelerator', type, selector, confirmed };
}

function managedPrometheus(
  name: string,
  type: 'counter' | 'gauge' | 'histogram',
  rest: Pick<HpaMetric, 'source' | 'origin' | 'selector'>,
): HpaMetric {
  return { name: adapterName(name, type), type, confirmed: SEEN_IN_MANIFESTS.has(name), ...rest };
}

function adapterName(name: string, kind: 'counter' | 'gauge' | 'histogram'): string {
  return `prometheus.googleapis.com|${name}|${kind}`;
}
