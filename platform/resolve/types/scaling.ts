/** How many pods. */
export type Scaling = FixedReplicas | HorizontalScaling;

export interface FixedReplicas {
  readonly kind: 'fixed';
  readonly replicas: number;
  /** Fields of `scaling` that the description gives and that have no effect. */
  readonly unused: readonly string[];
}

/** An autoscaler that follows one metric. */
export interface HorizontalScaling {
  readonly kind: 'hpa';
  readonly minReplicas: number;
  readonly maxReplicas: number;
  /** As the program that exposes it names it: `vllm:num_requests_waiting`. */
  readonly metric: string;
  /** `AverageValue` is compared with the sum over the pods divided by their number, `Value` with the metric itself. */
  readonly targetType: 'AverageValue' | 'Value';
  /** At which another pod is wanted. */
  readonly target: number;
  readonly adapter: StackdriverAdapter | KedaAdapter;
  readonly scaleUp: ScalingSpeed;
  readonly scaleDown: ScalingSpeed;
  /** Fields of `scaling` that the description gives and that have no effect. */
  readonly unused: readonly string[];
}

/** A HorizontalPodAutoscaler reads the metric from Cloud Monitoring through the Stackdriver adapter. */
export interface StackdriverAdapter {
  readonly name: 'stackdriver';
  /** The name that the metrics APIs give it: `prometheus.googleapis.com|vllm:num_requests_waiting|gauge`. */
  readonly metricName: string;
  /** `Pods` for what the scaled pods expose, `External` for all else. */
  readonly source: 'Pods' | 'External';
  /** Labels of the one pool among all that expose it; empty for `Pods`, which names its pods itself. */
  readonly selector: Readonly<Record<string, string>>;
}

/** A ScaledObject of KEDA, which queries Managed Prometheus. */
export interface KedaAdapter {
  readonly name: 'keda';
  readonly serverAddress: string;
  /** PromQL. */
  readonly query: string;
  readonly pollingIntervalSeconds: number;
  /** Time without anything to do until the last pods go; of no effect unless `minReplicas` is 0. */
  readonly cooldownSeconds: number;
}

export interface ScalingSpeed {
  readonly stabilizationWindowSeconds: number;
  readonly pods: number;
  readonly periodSeconds: number;
}
