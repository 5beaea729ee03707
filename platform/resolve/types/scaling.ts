/** How many pods. */
export type Scaling = FixedReplicas | HorizontalScaling;

export interface FixedReplicas {
  readonly kind: 'fixed';
  readonly replicas: number;
  /** Fields of `scaling` that the description gives and that have no effect. */
  readonly unused: readonly string[];
}

/** An autoscaler: of what each of its metrics asks for, it takes the most pods. */
export interface HorizontalScaling extends ScaledMetric {
  readonly kind: 'hpa';
  readonly minReplicas: number;
  readonly maxReplicas: number;
  /** What it follows beside the main metric, by name. */
  readonly further: Readonly<Record<string, ScaledMetric>>;
  /** Absent: a new pod may have to wait for a node. */
  readonly buffer?: CapacityBuffer;
  readonly scaleUp: ScalingSpeed;
  readonly scaleDown: ScalingSpeed;
  /** Fields of `scaling` that the description gives and that have no effect. */
  readonly unused: readonly string[];
}

/** A metric that an autoscaler follows. */
export interface ScaledMetric {
  /** As the program that exposes it names it: `vllm:num_requests_waiting`. */
  readonly metric: string;
  /** `AverageValue` is compared with the sum over the pods divided by their number, `Value` with the metric itself. */
  readonly targetType: 'AverageValue' | 'Value';
  /** At which another pod is wanted. */
  readonly target: number;
  readonly adapter: StackdriverAdapter | KedaAdapter | GkeAdapter;
}

/** Every metric that an autoscaler follows, the main one first. */
export function scaledMetricsOf(scaling: HorizontalScaling): readonly ScaledMetric[] {
  return [scaling, ...Object.values(scaling.further)];
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

/** GKE reads the metric itself, as an AutoscalingMetric tells it to. */
export interface GkeAdapter {
  readonly name: 'gke';
  /** How an autoscaler names it: `autoscaling.gke.io|gemma|num-requests-waiting`. */
  readonly metricName: string;
  /** `Pods` for what the scaled pods expose, `External` for what a query tells. */
  readonly source: 'Pods' | 'External';
  /** What the AutoscalingMetric calls it. */
  readonly exportName: string;
  /** PromQL; absent: a gauge of the scaled pods. */
  readonly query?: string;
}

export interface ScalingSpeed {
  readonly stabilizationWindowSeconds: number;
  readonly pods: number;
  readonly periodSeconds: number;
}

/** Nodes that stand ready for the next pods. */
export interface CapacityBuffer {
  /** `pods` hold the nodes and give way to the model's; a `CapacityBuffer` tells GKE's autoscaler to keep them. */
  readonly kind: 'pods' | 'CapacityBuffer';
  readonly name: string;
  /** Pods of the model that find a node at once. */
  readonly replicas: number;
}
