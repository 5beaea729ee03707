import {
  AUTOSCALING_METRIC,
  autoscalingMetricName,
  gaugeOfPods,
  hpaMetricName,
  METRICS_ADAPTERS,
  tryHpaMetric,
  type HpaMetric,
  type MetricsAdapterName,
} from '../catalog';
import type { ScalingDescription } from '../description';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import { pickerName } from './gateway/picker-name';
import type { ScalingContext } from './model/scaling';
import type { Served } from './types/served';
import type { GkeAdapter, HorizontalScaling, KedaAdapter, ScaledMetric } from './types/scaling';

const STACKDRIVER = METRICS_ADAPTERS.stackdriver.source;
const KEDA = METRICS_ADAPTERS.keda.source;

/** KEDA's own default is 30 s; a queue is looked at as often as its metric is scraped. */
const POLLING_INTERVAL_SECONDS = 15;

/** Least time without requests until the last pods go: a coffee break is no reason to load the model anew. */
const COOLDOWN_LEAST_SECONDS = 900;

/** How an autoscaler's metric is called where it is asked for; undefined where nothing known exposes it. */
export function tryResolveMetric(context: ScalingContext, metric: string): HpaMetric | undefined {
  const { own, vllmVersion, targets } = context;
  if (own?.gauges.includes(metric) === true) return gaugeOfPods(metric);
  const found = tryHpaMetric({ name: metric, vllmVersion, picker: targets.picker });
  return own !== undefined && found?.origin === 'engine' ? undefined : found;
}

/** Adapters that somebody has to install because a model is scaled through them, each once. */
export function installedAdapters(served: readonly Pick<Served, 'scaling'>[]): MetricsAdapterName[] {
  const names = served.flatMap(({ scaling }): MetricsAdapterName[] =>
    scaling.kind === 'hpa' && scaling.adapter.name !== 'gke' ? [scaling.adapter.name] : [],
  );
  return [...new Set(names)].sort();
}

/** Who answers the autoscaler, and by which name or query it asks. */
export function resolveMetricsAdapter(
  context: ScalingContext,
  metric: string,
  targetType: HorizontalScaling['targetType'],
  given: ScalingDescription | undefined,
  ledger: Ledger,
): ScaledMetric['adapter'] {
  const name = ledger.choose(
    'name',
    given?.adapter,
    byDefault('stackdriver' as const, "reads Managed Prometheus through Kubernetes' own metrics APIs", STACKDRIVER),
  );
  const hpa = tryResolveMetric(context, metric);
  if (name === 'gke') return resolveGke(context, metric, targetType, hpa, ledger);
  if (name === 'keda') return resolveKeda(context, metric, targetType, hpa, given, ledger);
  const source = hpa?.source ?? 'Pods';
  return {
    name,
    metricName: ledger.note(
      'metricName',
      derived(
        hpaMetricName({ name: metric, vllmVersion: context.vllmVersion, picker: context.targets.picker }),
        'how the Stackdriver adapter spells a metric of Managed Prometheus',
        'GoogleCloudPlatform/k8s-stackdriver, custom-metrics-stackdriver-adapter',
      ),
    ),
    source: ledger.note('source', derived(source, 'only what the scaled pods expose themselves is a metric of Pods')),
    selector: ledger.note(
      'selector',
      derived(
        hpa === undefined || source === 'Pods' ? {} : selectorOf(context, hpa),
        'Cloud Monitoring holds the metrics of all pools and clusters of the project',
      ),
    ),
  };
}

/** A gauge of the scaled pods is read from them; all else is asked of Managed Prometheus. */
function resolveGke(
  context: ScalingContext,
  metric: string,
  targetType: HorizontalScaling['targetType'],
  hpa: HpaMetric | undefined,
  ledger: Ledger,
): GkeAdapter {
  const source = hpa?.source ?? 'Pods';
  const exportName = exportNameOf(metric);
  return {
    name: 'gke',
    metricName: ledger.note(
      'metricName',
      derived(
        autoscalingMetricName(context.name, exportName),
        "the AutoscalingMetric's name and what it calls the metric",
        AUTOSCALING_METRIC.source,
      ),
    ),
    source: ledger.note('source', derived(source, 'only what the scaled pods expose themselves is a metric of Pods')),
    exportName: ledger.note('exportName', derived(exportName, 'lower-case letters, digits and hyphens alone')),
    ...(source === 'Pods'
      ? {}
      : {
          query: ledger.note(
            'query',
            derived(queryOf(context, metric, targetType, hpa), 'what others expose is asked of Managed Prometheus'),
          ),
        }),
  };
}

/** What an AutoscalingMetric may call it: `vllm:num_requests_waiting` is `vllm-num-requests-waiting`. */
function exportNameOf(metric: string): string {
  return metric
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/-$/, '');
}

function resolveKeda(
  context: ScalingContext,
  metric: string,
  targetType: HorizontalScaling['targetType'],
  hpa: HpaMetric | undefined,
  given: ScalingDescription | undefined,
  ledger: Ledger,
): KedaAdapter {
  const { coldStart, project } = context;
  return {
    name: 'keda',
    serverAddress: ledger.note(
      'serverAddress',
      derived(
        `https://monitoring.googleapis.com/v1/projects/${project}/location/global/prometheus`,
        "the project's Managed Prometheus",
        'kedacore/keda, tests/scalers/gcp/gcp_prometheus_workload_identity',
      ),
    ),
    query: ledger.note(
      'query',
      derived(
        queryOf(context, metric, targetType, hpa),
        targetType === 'Value' ? "the picker's average over its pool" : 'the sum, which is divided by the pods',
      ),
    ),
    pollingIntervalSeconds: ledger.note(
      'pollingIntervalSeconds',
      byDefault(POLLING_INTERVAL_SECONDS, 'as often as the metric is scraped', KEDA),
    ),
    cooldownSeconds: ledger.choose(
      'cooldownSeconds',
      given?.cooldownSeconds,
      derived(
        Math.max(COOLDOWN_LEAST_SECONDS, coldStart.totalSeconds),
        `a cold start takes ${coldStart.totalSeconds} s; ${COOLDOWN_LEAST_SECONDS} s at the least`,
        'superlinked/sie#293',
      ),
    ),
  };
}

/** Label of the model whose pod a GPU is in, on what is collected of DCGM for autoscalers. */
export const GPU_MODEL_LABEL = 'model_server';

/** Name of the container whose accelerator is measured: the engine's. */
const CONTAINER = 'vllm';

/** Managed Prometheus names what it scrapes by cluster, namespace and, as `job`, the PodMonitoring. */
function selectorOf(
  { name, poolName = name, namespace, cluster }: ScalingContext,
  { origin, selector }: HpaMetric,
): Record<string, string> {
  if (origin === 'accelerator' && selector.length === 0)
    return { ...prefixed('metric.labels.', gpuLabels(name, namespace)), 'resource.labels.cluster': cluster };
  if (origin === 'accelerator') {
    const values: Readonly<Record<string, string>> = {
      'resource.labels.container_name': CONTAINER,
      'resource.labels.namespace_name': namespace,
    };
    const known = selector.flatMap((label) => (values[label] === undefined ? [] : [[label, values[label]] as const]));
    return { ...Object.fromEntries(known), 'resource.labels.cluster_name': cluster };
  }
  const [poolLabel] = selector;
  return {
    ...(poolLabel === undefined ? { 'resource.labels.job': pickerName(poolName) } : { [poolLabel]: poolName }),
    'resource.labels.cluster': cluster,
    'resource.labels.namespace': namespace,
  };
}

function queryOf(
  { name, poolName = name, namespace, cluster }: ScalingContext,
  metric: string,
  targetType: HorizontalScaling['targetType'],
  hpa: HpaMetric | undefined,
): string {
  if (hpa?.origin === 'accelerator' && hpa.selector.length === 0)
    return `sum(${metric}{${labelsOf({ cluster, ...gpuLabels(name, namespace) })}})`;
  if (hpa?.origin === 'accelerator') {
    const labels = labelsOf({ cluster_name: cluster, namespace_name: namespace, container_name: CONTAINER });
    return `sum(${cloudMetricInPromql(metric)}{${labels}})`;
  }
  const job = hpa?.origin === 'picker' ? pickerName(poolName) : name;
  return `${targetType === 'Value' ? 'avg' : 'sum'}(${metric}{${labelsOf({ cluster, namespace, job })}})`;
}

/**
 * By which the utilisation of a model's GPUs is found: the exporter's own `namespace` gives way to that of the scrape, and
 * the model comes from the pod's name (k8s/gpu-metrics.ts).
 */
function gpuLabels(model: string, namespace: string): Record<string, string> {
  return { exported_namespace: namespace, [GPU_MODEL_LABEL]: model };
}

function prefixed(prefix: string, labels: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(labels).map(([label, value]) => [`${prefix}${label}`, value]));
}

function labelsOf(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .map(([label, value]) => `${label}="${value}"`)
    .join(',');
}

/** `kubernetes.io|container|x` is `kubernetes_io:container_x` (https://cloud.google.com/stackdriver/docs/managed-prometheus/promql). */
function cloudMetricInPromql(metric: string): string {
  return metric.replaceAll('.', '_').replace('|', ':').replaceAll('|', '_');
}
