/** How many pods. */
export type Scaling = FixedReplicas | HorizontalScaling;

export interface FixedReplicas {
  readonly kind: 'fixed';
  readonly replicas: number;
}

/** HorizontalPodAutoscaler on an engine metric, through the Stackdriver adapter. */
export interface HorizontalScaling {
  readonly kind: 'hpa';
  readonly minReplicas: number;
  readonly maxReplicas: number;
  /** The engine's name for it: `vllm:num_requests_waiting`. */
  readonly metric: string;
  /** The name that the custom metrics API gives it: `prometheus.googleapis.com|vllm:num_requests_waiting|gauge`. */
  readonly hpaMetricName: string;
  /** Average over the pods at which another pod is wanted. */
  readonly targetAverageValue: number;
  readonly scaleUp: ScalingSpeed;
  readonly scaleDown: ScalingSpeed;
}

export interface ScalingSpeed {
  readonly stabilizationWindowSeconds: number;
  readonly pods: number;
  readonly periodSeconds: number;
}
