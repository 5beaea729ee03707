export { ACCELERATOR_METRICS, tryFindAcceleratorMetric, type AcceleratorMetric } from './accelerator';
export type { AcceleratorMetricName } from './accelerator';
export { autoscalingMetricName, gaugeOfPods, hpaMetric, hpaMetricName, tryHpaMetric, type HpaMetric } from './hpa';
export type { MetricOrigin, MetricReference } from './hpa';
export {
  needsFlowControl,
  SCALING_METRICS,
  tryFindScalingMetric,
  type ScalingMetric,
  type ScalingMetricName,
} from './scaling';
export { AUTOSCALING_METRIC, METRICS_ADAPTERS, sharedApiServices, type MetricsAdapter } from './adapters';
export type { MetricsAdapterName } from './adapters';
