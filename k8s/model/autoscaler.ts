import { KubeHorizontalPodAutoscalerV2, type MetricSpecV2 } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import { type HorizontalScaling, type ScaledMetric, scaledMetricsOf, type Served } from '../../platform/resolve';
import { metadataOfServer } from '../metadata';
import { target as quantityOf } from '../quantity';
import { behavior } from './scaling-behavior';
import { workloadRef } from './workload';

/** Scales a model's servers on metrics that the Stackdriver adapter, or GKE itself, serves. */
export function autoscaler(
  scope: Construct,
  environment: string,
  model: Served,
  scaling: HorizontalScaling,
): KubeHorizontalPodAutoscalerV2 {
  return new KubeHorizontalPodAutoscalerV2(scope, 'autoscaler', {
    metadata: metadataOfServer(environment, model, 'model'),
    spec: {
      scaleTargetRef: { ...workloadRef(model) },
      minReplicas: scaling.minReplicas,
      maxReplicas: scaling.maxReplicas,
      metrics: scaledMetricsOf(scaling).map(spec),
      behavior: behavior(scaling),
    },
  });
}

function spec({ adapter, target, targetType }: ScaledMetric): MetricSpecV2 {
  if (adapter.name === 'keda') throw new Error('KEDA makes the autoscaler of its metrics itself');
  const { metricName: name, source } = adapter;
  return source === 'Pods'
    ? ofPods(name, target)
    : ofOthers(name, adapter.name === 'gke' ? {} : adapter.selector, target, targetType);
}

/** What the scaled pods expose: the autoscaler takes their average. */
function ofPods(name: string, target: number): MetricSpecV2 {
  return {
    type: 'Pods',
    pods: { metric: { name }, target: { type: 'AverageValue', averageValue: quantityOf(target) } },
  };
}

/** What the picker or the node exposes: all series that the selector leaves are added up. */
function ofOthers(
  name: string,
  selector: Readonly<Record<string, string>>,
  target: number,
  targetType: ScaledMetric['targetType'],
): MetricSpecV2 {
  const value = quantityOf(target);
  const matched = Object.keys(selector).length === 0 ? {} : { selector: { matchLabels: { ...selector } } };
  return {
    type: 'External',
    external: {
      metric: { name, ...matched },
      target: targetType === 'Value' ? { type: 'Value', value } : { type: 'AverageValue', averageValue: value },
    },
  };
}
