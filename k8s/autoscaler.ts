import { type HpaScalingRulesV2, KubeHorizontalPodAutoscalerV2 } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { HorizontalScaling, Model, ScalingSpeed } from '../platform/resolve';
import { modelServer } from './labels';
import { metadata } from './metadata';
import { target } from './quantity';

/** Scales a model's servers on a metric of their engine, which the Stackdriver adapter serves. */
export function autoscaler(
  scope: Construct,
  environment: string,
  model: Model,
  scaling: HorizontalScaling,
): KubeHorizontalPodAutoscalerV2 {
  return new KubeHorizontalPodAutoscalerV2(scope, 'autoscaler', {
    metadata: metadata({
      name: model.name,
      namespace: model.namespace,
      of: modelServer(environment, model.name),
      wave: 'model',
    }),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: model.name },
      minReplicas: scaling.minReplicas,
      maxReplicas: scaling.maxReplicas,
      metrics: [
        {
          type: 'Pods',
          pods: {
            metric: { name: scaling.hpaMetricName },
            target: { type: 'AverageValue', averageValue: target(scaling.targetAverageValue) },
          },
        },
      ],
      behavior: { scaleUp: speed(scaling.scaleUp), scaleDown: speed(scaling.scaleDown) },
    },
  });
}

function speed({ stabilizationWindowSeconds, pods, periodSeconds }: ScalingSpeed): HpaScalingRulesV2 {
  return { stabilizationWindowSeconds, selectPolicy: 'Max', policies: [{ type: 'Pods', value: pods, periodSeconds }] };
}
