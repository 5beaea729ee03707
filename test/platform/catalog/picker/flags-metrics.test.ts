import {
  BODY_ROUTERS,
  findMetric,
  findPickerFlag,
  findPickerMetric,
  PICKER_ENGINES,
  PICKER_GENERATIONS,
  PICKER_PARSERS,
  type PickerGeneration,
  pickerFlagsOf,
  pickerMetricsOf,
  findPlugin,
} from '../../../../platform/catalog';

const GENERATIONS = Object.keys(PICKER_GENERATIONS) as PickerGeneration[];

describe('the flags of a picker', () => {
  test.each([
    ['llm-d', '0.10.0', '--pool-name=p1', 'known', false],
    ['llm-d', '0.10.0', '--drain-timeout=60s', 'known', false],
    ['llm-d', '0.9.0', '--drain-timeout', 'not-yet', true],
    ['gie', '1.5.0', '--drain-timeout', 'unknown', true],
    ['llm-d', '0.10.0', '--kv-cache-usage-percentage-metric', 'known', true],
    ['gie', '1.3.1', '--kv-cache-usage-percentage-metric', 'known', false],
    ['gie', '1.4.0', '--kv-cache-usage-percentage-metric', 'known', true],
    ['llm-d', '0.9.0', '--model-server-metrics-port', 'known', false],
    ['llm-d', '0.10.0', '--model-server-metrics-port', 'removed', true],
    ['llm-d', '0.10.0', '--pool-nmae', 'unknown', true],
  ] as const)('%s %s: %s is %s, and setting it fatal: %s', (generation, version, spelling, status, fatal) => {
    expect(findPickerFlag(generation, version, spelling)).toMatchObject({ status, fatal });
  });

  test('their defaults follow the release', () => {
    const metric = (version: string): unknown =>
      findPickerFlag('gie', version, '--kv-cache-usage-percentage-metric').default;

    expect([metric('1.2.1'), metric('1.3.0')]).toEqual(['vllm:gpu_cache_usage_perc', 'vllm:kv_cache_usage_perc']);
    expect(findPickerFlag('llm-d', '0.10.0', 'secure-serving').default).toBe(true);
  });

  test('a typo finds what was meant', () => {
    expect(findPickerFlag('llm-d', '0.10.0', '--pool-nmae').nearest).toBe('pool-name');
  });

  test('those of the body-based router hold what it is called with', () => {
    const unknown = Object.values(BODY_ROUTERS).flatMap(({ args, flags }) =>
      args.filter((arg) => arg.startsWith('--') && !flags.includes(arg.replace(/^--/, '').split('=')[0] ?? '')),
    );

    expect(unknown).toEqual([]);
    expect(BODY_ROUTERS['llm-d'].flags).toEqual(expect.not.arrayContaining(['streaming']));
    expect(BODY_ROUTERS['llm-d'].flags).toEqual(expect.not.arrayContaining(['plugin']));
  });
});

describe('the metrics of a picker', () => {
  test.each([
    ['llm-d', '0.10.0', 'llm_d_epp_average_queue_size', 'known', undefined],
    ['llm-d', '0.10.0', 'inference_pool_average_queue_size', 'known', 'llm_d_epp_average_queue_size'],
    ['gie', '1.5.0', 'inference_pool_average_queue_size', 'known', undefined],
    ['gie', '1.5.0', 'llm_d_epp_average_queue_size', 'unknown', undefined],
    ['gie', '1.0.0', 'inference_model_request_total', 'known', undefined],
    ['gie', '1.1.0', 'inference_model_request_total', 'removed', undefined],
    ['llm-d', '0.10.0', 'llm_d_epp_kv_cache_index_admissions_total', 'not-yet', undefined],
    ['llm-d', '0.9.0', 'llm_d_epp_std_dev_queue_size', 'not-yet', undefined],
    ['llm-d', '0.10.0', 'llm_d_epp_request_ttft_seconds_bucket', 'known', undefined],
  ] as const)('%s %s: %s is %s, replaced by %s', (generation, version, name, status, replacement) => {
    expect(findPickerMetric(generation, version, name).status).toBe(status);
    expect(findPickerMetric(generation, version, name).replacement).toBe(replacement);
  });

  test('their labels follow the release', () => {
    const labels = (version: string): readonly string[] | undefined =>
      findPickerMetric('gie', version, 'inference_extension_flow_control_queue_size').labels;

    expect(labels('1.1.0')).toEqual(['fairness_id', 'priority']);
    expect(labels('1.5.0')).toContain('inference_pool');
  });

  test.each(GENERATIONS)('%s: every replacement is a metric that it has or will have', (generation) => {
    const newest = PICKER_GENERATIONS[generation].newest;
    const replacements = pickerMetricsOf(generation, newest).map(
      (name) => findPickerMetric(generation, newest, name).replacement,
    );
    const missing = replacements.filter(
      (name) => name !== undefined && /removed|unknown/.test(findPickerMetric(generation, newest, name).status),
    );

    expect(missing).toEqual([]);
  });

  test.each(GENERATIONS)('%s: lists only what it knows', (generation) => {
    const { newest } = PICKER_GENERATIONS[generation];

    expect(
      pickerMetricsOf(generation, newest).every(
        (name) => findPickerMetric(generation, newest, name).status === 'known',
      ),
    ).toBe(true);
    expect(
      pickerFlagsOf(generation, newest).every((name) => findPickerFlag(generation, newest, name).status === 'known'),
    ).toBe(true);
  });
});

describe('what a picker reads of an engine', () => {
  test('vLLM exposes all of it in the newest release', () => {
    const { queued, running, kvCacheUsage, loraInfo, cacheInfo } = PICKER_ENGINES.vllm;
    const statuses = [queued, running, kvCacheUsage, loraInfo, cacheInfo].map(
      (name) => findMetric('0.33.0', name).status,
    );

    expect(statuses).toEqual(statuses.map(() => 'exposed'));
  });

  test('every parser is a plugin of the llm-d picker', () => {
    const missing = Object.keys(PICKER_PARSERS).filter(
      (type) => findPlugin('llm-d', '0.10.0', type).status !== 'known',
    );

    expect(missing).toEqual([]);
  });
});
