import { KubeHorizontalPodAutoscalerV2, type MetricSpecV2 } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { HorizontalScaling, Served, StackdriverAdapter } from '../../platform/resolve';
import { modelServer } from '../labels';
import { metadata } from '../metadata';
import { target } from '../quantity';
import { behavior } from './scaling-behavior';
import { workloadRef } from './workload';

/** Scales a model's servers on a metric that the Stackdriver adapter serves. */
export function autoscaler(
  scope: Construct,
  environment: string,
  model: Served,
  scaling: HorizontalScaling,
  adapter: StackdriverAdapter,
): KubeHorizontalPodAutoscalerV2 {
  return new KubeHorizontalPodAutoscalerV2(scope, 'autoscaler', {
    metadata: metadata({
      name: model.name,
      namespace: model.namespace,
      of: modelServer(environment, model),
      wave: 'model',
    }),
    spec: {
      scaleTargetRef: { ...workloadRef(model) },
      minReplicas: scaling.minReplicas,
      maxReplicas: scaling.maxReplicas,
      metrics: [adapter.source === 'Pods' ? ofPods(scaling, adapter) : ofOthers(scaling, adapter)],
      behavior: behavior(scaling),
    },
  });
}

/** What the scaled pods expose: the autoscaler takes their average. */
function ofPods(scaling: HorizontalScaling, { metricName }: StackdriverAdapter): MetricSpecV2 {
  return {
    type: 'Pods',
    pods: {
      metric: { name: metricName },
      target: { type: 'AverageValue', averageValue: target(scaling.target) },
    },
  };
}

/** What the picker or the node exposes: all series that the selector leaves are added up. */
function ofOthers(scaling: HorizontalScaling, { metricName, selector }: StackdriverAdapter): MetricSpecV2 {
  const value = target(scaling.target);
  return {
    type: 'External',
    external: {
      metric: { name: metricName, selector: { matchLabels: { ...selector } } },
      target: scaling.targetType === 'Value' ? { type: 'Value', value } : { type: 'AverageValue', averageValue: value },
    },
  };
}
