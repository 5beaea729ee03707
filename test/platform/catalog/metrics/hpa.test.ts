import {
  ACCELERATOR_METRICS,
  autoscalingMetricName,
  findMetric,
  findPickerMetric,
  hpaMetric,
  hpaMetricName,
  SCALING_METRICS,
  tryFindScalingMetric,
  tryHpaMetric,
} from '../../../../platform/catalog';

const LLMD = { generation: 'llm-d', version: '0.10.0' } as const;
const GIE = { generation: 'gie', version: '1.5.0' } as const;

describe('the name of a metric for an autoscaler', () => {
  test.each([
    [
      { name: 'vllm:num_requests_waiting', vllmVersion: '0.30.0' },
      'prometheus.googleapis.com|vllm:num_requests_waiting|gauge',
    ],
    [
      { name: 'vllm:request_success_total', vllmVersion: '0.30.0' },
      'prometheus.googleapis.com|vllm:request_success_total|counter',
    ],
    [
      { name: 'vllm:time_to_first_token_seconds' },
      'prometheus.googleapis.com|vllm:time_to_first_token_seconds|histogram',
    ],
    [
      { name: 'llm_d_epp_flow_control_queue_size', picker: LLMD },
      'prometheus.googleapis.com|llm_d_epp_flow_control_queue_size|gauge',
    ],
    [{ name: 'dcgm_fi_dev_gpu_util' }, 'prometheus.googleapis.com|dcgm_fi_dev_gpu_util|unknown'],
    [{ name: 'kubernetes.io|container|accelerator|duty_cycle' }, 'kubernetes.io|container|accelerator|duty_cycle'],
    [{ name: 'vllm:no_such_thing' }, 'prometheus.googleapis.com|vllm:no_such_thing|gauge'],
  ])('%o is %s', (metric, name) => {
    expect(hpaMetricName(metric)).toBe(name);
  });

  test('of an AutoscalingMetric has its object in it', () => {
    expect(autoscalingMetricName('qwen3-32b', 'waiting')).toBe('autoscaling.gke.io|qwen3-32b|waiting');
  });
});

describe('how an autoscaler reads a metric', () => {
  test("the engine's from the Pods that are scaled, the picker's from outside, by pool", () => {
    expect(hpaMetric({ name: 'vllm:num_requests_waiting' })).toMatchObject({ source: 'Pods', confirmed: true });
    expect(hpaMetric({ name: 'llm_d_epp_flow_control_queue_size', picker: LLMD })).toMatchObject({
      source: 'External',
      selector: ['metric.labels.inference_pool'],
      confirmed: false,
    });
    expect(hpaMetric({ name: 'inference_pool_average_kv_cache_utilization', picker: GIE })).toMatchObject({
      source: 'External',
      selector: ['metric.labels.name'],
      confirmed: true,
    });
  });

  test('nothing for what nothing exposes', () => {
    expect(tryHpaMetric({ name: 'vllm:no_such_thing' })).toBeUndefined();
    expect(tryHpaMetric({ name: 'llm_d_epp_flow_control_queue_size', picker: GIE })).toBeUndefined();
    expect(() => hpaMetric({ name: 'vllm:no_such_thing' })).toThrow('vllm:no_such_thing is not known');
  });

  test('accelerator metrics are lower case, since external names have to be', () => {
    const names = Object.values(ACCELERATOR_METRICS).map(({ hpaName }) => hpaName);

    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
  });
});

describe('the metrics to scale by', () => {
  test.each(Object.keys(SCALING_METRICS))('%s is a gauge that its program exposes', (name) => {
    const { ceiling = null, start = 0 } = tryFindScalingMetric(name) ?? {};
    const lookups = [
      findMetric('0.30.0', name),
      findPickerMetric('llm-d', '0.10.0', name),
      findPickerMetric('gie', '1.5.0', name),
    ];
    const exposed = lookups.filter(({ status }) => status === 'exposed' || status === 'known');

    expect(exposed.length).toBeGreaterThan(0);
    expect(exposed.every(({ type }) => type === 'gauge')).toBe(true);
    expect(start).toBeLessThan(typeof ceiling === 'number' ? ceiling : Infinity);
  });
});
