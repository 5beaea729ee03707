import { goodDescription } from '../fixtures/description';
import { platformWith } from '../fixtures/platform';
import { at, idOf, manifestsOf, objectAt } from './manifests';

const { gemma } = goodDescription().models;

describe('the autoscaler of a model', () => {
  const platform = platformWith();
  const { scaling } = platform.models['gemma']!;

  test('scales the Deployment on a metric of its pods', () => {
    expect(objectAt(platform, 'HorizontalPodAutoscaler/gemma')['spec']).toEqual({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'gemma' },
      minReplicas: 1,
      maxReplicas: 3,
      metrics: [
        {
          type: 'Pods',
          pods: {
            metric: { name: 'prometheus.googleapis.com|vllm:num_requests_waiting|gauge' },
            target: { type: 'AverageValue', averageValue: '5' },
          },
        },
      ],
      behavior: {
        scaleUp: {
          stabilizationWindowSeconds: 0,
          selectPolicy: 'Max',
          policies: [{ type: 'Pods', value: 2, periodSeconds: 60 }],
        },
        scaleDown: {
          stabilizationWindowSeconds: 600,
          selectPolicy: 'Max',
          policies: [{ type: 'Pods', value: 1, periodSeconds: 120 }],
        },
      },
    });
  });

  test('writes a target below one as thousandths', () => {
    if (scaling.kind !== 'hpa') throw new Error('the good description has an autoscaler');
    const changed = { ...platform.models['gemma']!, scaling: { ...scaling, target: 0.8 } };
    const autoscaler = objectAt({ ...platform, models: { gemma: changed } }, 'HorizontalPodAutoscaler/gemma');
    expect(at(autoscaler, 'spec', 'metrics', 0, 'pods', 'target', 'averageValue')).toBe('800m');
  });

  test('is absent where the number of replicas is fixed', () => {
    const fixed = platformWith({ models: { gemma: { ...gemma!, replicas: 2 } } });
    expect(manifestsOf(fixed).map(({ object }) => idOf(object))).not.toContain('HorizontalPodAutoscaler/gemma');
  });
});

test('the disruption budget lets a drain take pods, those that are not ready at any time', () => {
  expect(objectAt(platformWith(), 'PodDisruptionBudget/gemma')['spec']).toEqual({
    maxUnavailable: 1,
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
    selector: { matchLabels: { 'app.kubernetes.io/instance': 'gemma', 'app.kubernetes.io/name': 'vllm' } },
  });
});
