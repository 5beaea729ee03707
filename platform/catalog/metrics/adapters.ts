/** A program that answers the autoscaler's questions for metrics that are not CPU or memory. */
export interface MetricsAdapter {
  readonly displayName: string;
  /** APIServices that it registers. Each has one owner in a cluster: two adapters with one in common exclude each other. */
  readonly apiServices: readonly string[];
  /** Where it reads. */
  readonly reads: string;
  /** Role that its account needs in the project. */
  readonly role?: string;
  readonly image?: string;
  readonly namespace?: string;
  readonly serviceAccount?: string;
  readonly args?: readonly string[];
  /** What installs it, ready for `kubectl apply --filename`. */
  readonly manifest?: string;
  readonly source: string;
  readonly asOf: string;
}

/** Adapters by name. GKE's own AutoscalingMetric needs none. */
export const METRICS_ADAPTERS = {
  stackdriver: {
    displayName: 'custom-metrics-stackdriver-adapter',
    apiServices: ['v1beta1.custom.metrics.k8s.io', 'v1beta2.custom.metrics.k8s.io', 'v1beta1.external.metrics.k8s.io'],
    reads: 'Cloud Monitoring, where Managed Prometheus writes',
    role: 'roles/monitoring.viewer',
    image: 'gcr.io/gke-release/custom-metrics-stackdriver-adapter:v0.16.7-gke.0',
    namespace: 'custom-metrics',
    serviceAccount: 'custom-metrics-stackdriver-adapter',
    args: ['--use-new-resource-model=true', '--fallback-for-container-metrics=true'],
    manifest:
      'https://raw.githubusercontent.com/GoogleCloudPlatform/k8s-stackdriver/cm-sd-adapter-v0.16.9/' +
      'custom-metrics-stackdriver-adapter/deploy/production/adapter_new_resource_model.yaml',
    source: 'https://github.com/GoogleCloudPlatform/k8s-stackdriver/tree/master/custom-metrics-stackdriver-adapter',
    asOf: '2026-11-21',
  },
  keda: {
    displayName: 'KEDA',
    apiServices: ['v1beta1.external.metrics.k8s.io'],
    reads: 'whatever its triggers name: for Managed Prometheus the query API of Cloud Monitoring',
    role: 'roles/monitoring.viewer',
    namespace: 'keda',
    serviceAccount: 'keda-operator',
    manifest: 'https://github.com/kedacore/keda/releases/download/v2.20.2/keda-2.20.2.yaml',
    source: 'https://github.com/kedacore/keda/tree/v2.20.2',
    asOf: '2026-11-21',
  },
} as const satisfies Record<string, MetricsAdapter>;

/** Name of an adapter in `METRICS_ADAPTERS`. */
export type MetricsAdapterName = keyof typeof METRICS_ADAPTERS;

/** APIServices that two adapters both register; with any, they cannot run in one cluster. */
export function sharedApiServices(one: MetricsAdapterName, other: MetricsAdapterName): readonly string[] {
  const registered: readonly string[] = METRICS_ADAPTERS[other].apiServices;
  return METRICS_ADAPTERS[one].apiServices.filter((apiService) => registered.includes(apiService));
}

/**
 * What an AutoscalingMetric takes. Its CRD is not public; this follows the documentation. That digits may stand in a name,
 * and a colon in `prometheusMetricName`, is UNCONFIRMED.
 */
export const AUTOSCALING_METRIC = {
  apiVersion: 'autoscaling.gke.io/v1beta1',
  minGkeVersion: '1.35.1-gke.1396000',
  /** From here on a PromQL query is taken too, read as an External metric. */
  minGkeVersionForPromql: '1.37.0',
  metricTypes: ['gauge'],
  maxPerCluster: 20,
  namePattern: /^[a-z0-9-]{1,63}$/,
  /** Keys of the Pod selector: neither dot nor slash. */
  selectorKeyPattern: /^[A-Za-z0-9_-]+$/,
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/autoscale-using-metrics',
  asOf: '2026-11-21',
} as const;
