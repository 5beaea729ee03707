/** A metric that comes from the accelerators or from GKE, not from the engine or the picker. */
export interface AcceleratorMetric {
  /** What it says. */
  readonly summary: string;
  readonly type: 'gauge' | 'counter' | 'unknown';
  readonly unit: 'percent' | 'bytes' | 'ratio';
  /** How an autoscaler's `metric.name` spells it with the Stackdriver adapter. */
  readonly hpaName: string;
  /** The autoscaler's source type: both are read for the whole cluster, by selector, and belong to no scaled Pod. */
  readonly hpaSource: 'External';
  /** What the selector has to name. */
  readonly selector: readonly string[];
  /** What has to be set up for the series to exist. */
  readonly needs: string;
  readonly confirmed: boolean;
  readonly source: string;
  readonly asOf: string;
}

/** Accelerator metrics by their name in Prometheus, or, with bars, in Cloud Monitoring. */
export const ACCELERATOR_METRICS = {
  dcgm_fi_dev_gpu_util: {
    summary: 'share of the last seconds in which the GPU ran any kernel',
    // The exporter writes capitals without a kind that Managed Prometheus keeps: the series ends in `unknown`.
    type: 'unknown',
    unit: 'percent',
    hpaName: 'prometheus.googleapis.com|dcgm_fi_dev_gpu_util|unknown',
    hpaSource: 'External',
    selector: [],
    needs: 'DCGM metrics on the cluster, and a PodMonitoring that writes their names in lower case',
    confirmed: true,
    source: 'https://github.com/GoogleCloudPlatform/accelerated-platforms/tree/9320f3b',
    asOf: '2026-11-21',
  },
  'kubernetes.io|container|accelerator|duty_cycle': {
    summary: 'share of the sampling period in which the accelerator was busy',
    type: 'gauge',
    unit: 'percent',
    hpaName: 'kubernetes.io|container|accelerator|duty_cycle',
    hpaSource: 'External',
    selector: ['resource.labels.container_name', 'resource.labels.namespace_name'],
    needs: 'system metrics of GKE',
    confirmed: true,
    source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/autoscale-using-metrics',
    asOf: '2026-11-21',
  },
} as const satisfies Record<string, AcceleratorMetric>;

/** Name of a metric in `ACCELERATOR_METRICS`. */
export type AcceleratorMetricName = keyof typeof ACCELERATOR_METRICS;

/** The row of an accelerator metric, or undefined where there is none. */
export function tryFindAcceleratorMetric(name: string): AcceleratorMetric | undefined {
  return Object.hasOwn(ACCELERATOR_METRICS, name) ? ACCELERATOR_METRICS[name as AcceleratorMetricName] : undefined;
}
