import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { findingsOf } from '../../platform/rules/rule-case';
import { at, idOf, manifestsOf, objectAt, podOf } from '../manifests';

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

describe('an autoscaler that follows the picker', () => {
  const platform = platformWith({
    models: { gemma: { ...gemma!, scaling: { metric: 'llm_d_epp_average_kv_cache_utilization' } } },
  });

  test("reads its average as it is, and of its own pool alone: Cloud Monitoring holds every cluster's", () => {
    expect(at(objectAt(platform, 'HorizontalPodAutoscaler/gemma'), 'spec', 'metrics')).toEqual([
      {
        type: 'External',
        external: {
          metric: {
            name: 'prometheus.googleapis.com|llm_d_epp_average_kv_cache_utilization|gauge',
            selector: {
              matchLabels: {
                'metric.labels.name': 'gemma',
                'resource.labels.cluster': 'test',
                'resource.labels.namespace': 'inference',
              },
            },
          },
          target: { type: 'Value', value: '800m' },
        },
      },
    ]);
  });

  test('takes the job for the pool where the metric does not name it, and divides a sum by the pods', () => {
    const scaling = { metric: 'llm_d_epp_request_running', target: 20 };
    const running = platformWith({ models: { gemma: { ...gemma!, scaling } } });
    const external = at(objectAt(running, 'HorizontalPodAutoscaler/gemma'), 'spec', 'metrics', 0, 'external');

    expect(at(external, 'metric', 'selector', 'matchLabels', 'resource.labels.job')).toBe('gemma-epp');
    expect(at(external, 'target')).toEqual({ type: 'AverageValue', averageValue: '20' });
    expect(objectAt(running, 'PodMonitoring/gemma-epp')).toBeDefined();
  });
});

describe('a model that goes to zero', () => {
  const platform = platformWith({
    models: {
      gemma: {
        ...gemma!,
        replicas: { min: 0, max: 3 },
        scaling: { adapter: 'keda', behavior: { scaleUp: { pods: 1 } } },
      },
    },
  });
  const { coldStart } = platform.models['gemma']!.life;
  const spec = at(objectAt(platform, 'ScaledObject/gemma'), 'spec');

  test('is scaled by KEDA alone, on what waits in its picker', () => {
    expect(spec).toMatchObject({
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'gemma' },
      minReplicaCount: 0,
      maxReplicaCount: 3,
      triggers: [
        {
          type: 'prometheus',
          metricType: 'AverageValue',
          authenticationRef: { name: 'gemma' },
          metadata: {
            serverAddress: 'https://monitoring.googleapis.com/v1/projects/example-project/location/global/prometheus',
            query: 'sum(llm_d_epp_flow_control_queue_size{cluster="test",namespace="inference",job="gemma-epp"})',
            threshold: '1',
            activationThreshold: '0',
          },
        },
      ],
    });
    expect(manifestsOf(platform).map(({ object }) => idOf(object))).not.toContain('HorizontalPodAutoscaler/gemma');
    expect(at(objectAt(platform, 'Deployment/gemma'), 'spec', 'replicas')).toBeUndefined();
    expect(at(objectAt(platform, 'TriggerAuthentication/gemma'), 'spec')).toEqual({ podIdentity: { provider: 'gcp' } });
  });

  test('keeps its pods for longer than they take to start, and is scaled as fast as asked for', () => {
    expect(at(spec, 'cooldownPeriod')).toBeGreaterThanOrEqual(coldStart.totalSeconds);
    expect(at(spec, 'advanced', 'horizontalPodAutoscalerConfig', 'behavior', 'scaleUp')).toEqual({
      stabilizationWindowSeconds: 0,
      selectPolicy: 'Max',
      policies: [{ type: 'Pods', value: 1, periodSeconds: 60 }],
    });
  });

  test('has a picker that holds requests until the first pod is there, and a load balancer that waits as well', () => {
    const config = at(objectAt(platform, 'ConfigMap/gemma-epp'), 'data', 'endpoint-picker.yaml');
    const ttl = Number(/defaultRequestTTL: (\d+)s/.exec(String(config))?.[1]);

    expect(config).toContain('featureGates:\n  - flowControl\n');
    expect(ttl).toBeGreaterThan(coldStart.totalSeconds);
    expect(at(objectAt(platform, 'GCPBackendPolicy/gemma'), 'spec', 'default', 'timeoutSec')).toBeGreaterThan(ttl);
  });
});

test('the disruption budget lets a drain take pods, those that are not ready at any time', () => {
  expect(objectAt(platformWith(), 'PodDisruptionBudget/gemma')['spec']).toEqual({
    maxUnavailable: 1,
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
    selector: { matchLabels: { 'app.kubernetes.io/instance': 'gemma', 'app.kubernetes.io/name': 'vllm' } },
  });
});

describe('an autoscaler that follows several metrics', () => {
  const WAITING = 'vllm:num_requests_waiting';
  const scaledBy = (scaling: object) => platformWith({ models: { gemma: { ...gemma!, scaling } } });

  test('names each with its own target, the main one first', () => {
    const platform = scaledBy({ metric: WAITING, target: 3, metrics: { 'vllm:kv_cache_usage_perc': { target: 0.7 } } });
    const metrics = at(objectAt(platform, 'HorizontalPodAutoscaler/gemma'), 'spec', 'metrics') as object[];
    expect(
      metrics.map((one) => [at(one, 'pods', 'metric', 'name'), at(one, 'pods', 'target', 'averageValue')]),
    ).toEqual([
      [`prometheus.googleapis.com|${WAITING}|gauge`, '3'],
      ['prometheus.googleapis.com|vllm:kv_cache_usage_perc|gauge', '700m'],
    ]);
  });

  test('is a trigger of KEDA for each', () => {
    const metrics = { llm_d_epp_flow_control_queue_size: {}, [WAITING]: { target: 4 } };
    const triggers = at(objectAt(scaledBy({ adapter: 'keda', metrics }), 'ScaledObject/gemma'), 'spec', 'triggers');
    expect((triggers as object[]).map((one) => at(one, 'metadata', 'threshold'))).toEqual(['1', '4']);
    expect((triggers as object[]).map((one) => String(at(one, 'metadata', 'query')).split('{')[0])).toEqual([
      'sum(llm_d_epp_flow_control_queue_size',
      `sum(${WAITING}`,
    ]);
  });

  test('may follow how busy the GPUs are, which is collected by model and in lower case', () => {
    const platform = scaledBy({ metrics: { [WAITING]: {}, dcgm_fi_dev_gpu_util: { target: 80 } } });
    const [, second] = at(objectAt(platform, 'HorizontalPodAutoscaler/gemma'), 'spec', 'metrics') as object[];
    expect(at(second, 'external', 'metric')).toEqual({
      name: 'prometheus.googleapis.com|dcgm_fi_dev_gpu_util|unknown',
      selector: {
        matchLabels: {
          'metric.labels.exported_namespace': 'inference',
          'metric.labels.model_server': 'gemma',
          'resource.labels.cluster': 'test',
        },
      },
    });
    const { spec } = objectAt(platform, 'ClusterPodMonitoring/slipway-test-gpu-metrics');
    const [keep, lower, model] = at(spec, 'endpoints', 0, 'metricRelabeling') as Record<string, string>[];
    expect([keep?.['regex'], keep?.['action'], lower?.['action']]).toEqual([
      'DCGM_FI_DEV_GPU_UTIL',
      'keep',
      'lowercase',
    ]);
    const modelOf = (pod: string) => new RegExp(`^${model?.['regex']}$`).exec(pod)?.[1];
    expect(['gemma-7d4f8b9c6d-x2x9z', 'gemma-0', 'gemma-0-1'].map(modelOf)).toEqual(['gemma', 'gemma', 'gemma']);
    expect(modelOf('gemma-2-2b-it-7d4f8b9c6d-x2x9z')).toBe('gemma-2-2b-it');
    expect(manifestsOf(platformWith()).map(({ object }) => object.kind)).not.toContain('ClusterPodMonitoring');
  });

  test('may be read by GKE itself, which finds the pods by a label without a dot', () => {
    const platform = scaledBy({ adapter: 'gke', metrics: { [WAITING]: {}, llm_d_epp_average_queue_size: {} } });
    const { spec } = objectAt(platform, 'AutoscalingMetric/gemma');
    const { matchLabels } = at(spec, 'metrics', 0, 'pod', 'selector') as { matchLabels: Record<string, string> };
    expect(podOf(objectAt(platform, 'Deployment/gemma')).labels).toMatchObject(matchLabels);
    expect(Object.keys(matchLabels).join()).not.toMatch(/[./]/);
    expect(at(spec, 'metrics', 0, 'pod', 'containers', 0)).toEqual({
      endpoint: { port: 8000, path: '/metrics' },
      metrics: [{ gauge: { name: 'vllm-num-requests-waiting', prometheusMetricName: WAITING } }],
    });
    expect(at(spec, 'metrics', 1, 'promql', 'name')).toBe('llm-d-epp-average-queue-size');
    const metrics = at(objectAt(platform, 'HorizontalPodAutoscaler/gemma'), 'spec', 'metrics') as object[];
    expect(metrics.map((one) => at(one, 'pods', 'metric') ?? at(one, 'external', 'metric'))).toEqual([
      { name: 'autoscaling.gke.io|gemma|vllm-num-requests-waiting' },
      { name: 'autoscaling.gke.io|gemma|llm-d-epp-average-queue-size' },
    ]);
  });

  test.each([
    [{ metric: WAITING, metrics: { [WAITING]: {} } }, `${WAITING} is given as metric, too`],
    [{ target: 3, metrics: { [WAITING]: {} } }, 'needs a metric'],
  ])('is refused as %j', (scaling, message) => {
    const input = { ...goodDescription(), models: { gemma: { ...gemma!, scaling } } };
    expect(findingsOf(input).map((finding) => finding.message)).toEqual([expect.stringContaining(message)]);
  });
});
