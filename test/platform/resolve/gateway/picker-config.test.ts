import type { Picker, PlatformDescription } from '../../../../platform';
import { pickerFields, type PickerGeneration } from '../../../../platform/catalog';
import { goodDescription } from '../../../fixtures/description';
import { platformWith } from '../../../fixtures/platform';

type PickerDescription = NonNullable<PlatformDescription['models'][string]['picker']>;

function pickerOf(release: string, picker: PickerDescription, model: object = {}): Picker {
  const [generation, version] = release.split(' ') as [PickerGeneration, string];
  const gemma = { ...goodDescription().models['gemma']!, ...model, picker };
  const { models } = platformWith({ targets: { picker: { generation, version } }, models: { gemma } });
  return models['gemma']!.pool.picker;
}

describe('the configuration of a picker', () => {
  test('has the default scorers with the weights that are given, without those of weight 0', () => {
    const { config } = pickerOf('gie 1.5.0', {
      scorers: { 'prefix-cache-scorer': 5, 'kv-cache-utilization-scorer': 0, 'running-requests-size-scorer': 1.5 },
    });
    expect(config['schedulingProfiles']).toEqual([
      {
        name: 'default',
        plugins: [
          { pluginRef: 'queue-scorer', weight: 2 },
          { pluginRef: 'prefix-cache-scorer', weight: 5 },
          { pluginRef: 'running-requests-size-scorer', weight: 1.5 },
        ],
      },
    ]);
    expect(config['plugins']).toEqual([
      { type: 'queue-scorer' },
      { type: 'prefix-cache-scorer' },
      { type: 'running-requests-size-scorer' },
    ]);
  });

  test('weighs loaded adapters by itself where there are any', () => {
    const adapters = { support: { source: 'acme/support-lora', rank: 16 } };
    const [profile] = pickerOf('gie 1.5.0', {}, { adapters }).profiles;
    expect(profile?.plugins).toContainEqual({ ref: 'lora-affinity-scorer', weight: 1 });
    expect(pickerOf('gie 1.5.0', {}).profiles[0]?.plugins).not.toContainEqual({
      ref: 'lora-affinity-scorer',
      weight: 1,
    });
  });

  test('filters before it scores, and picks last', () => {
    const { config } = pickerOf('llm-d 0.10.0', {
      filters: ['fresh'],
      pick: 'weighted-random-picker',
      plugins: { fresh: { type: 'label-selector-filter', parameters: { matchLabels: { tier: 'fast' } } } },
    });
    const [{ plugins }] = config['schedulingProfiles'] as [{ plugins: { pluginRef: string }[] }];
    expect(plugins.map(({ pluginRef }) => pluginRef)).toEqual([
      'fresh',
      'queue-scorer',
      'kv-cache-utilization-scorer',
      'prefix-cache-scorer',
      'weighted-random-picker',
    ]);
    expect(config['plugins']).toContainEqual({
      name: 'fresh',
      type: 'label-selector-filter',
      parameters: { matchLabels: { tier: 'fast' } },
    });
  });

  test.each(['gie 1.5.0', 'llm-d 0.10.0'])('of %s declares what a scorer needs and nothing creates', (release) => {
    const types = pickerOf(release, { scorers: { 'token-load-scorer': 2 } }).plugins.map(({ type }) => type);
    expect(types.filter((type) => type === 'inflight-load-producer')).toHaveLength(1);
  });

  test('has parameters where the description has them, also of plugins that are only declared', () => {
    const { plugins } = pickerOf('llm-d 0.10.0', {
      plugins: { 'approx-prefix-cache-producer': { parameters: { lruCapacityPerServer: 1000 } } },
    });
    expect(plugins).toContainEqual({
      name: 'approx-prefix-cache-producer',
      type: 'approx-prefix-cache-producer',
      parameters: { lruCapacityPerServer: 1000 },
      askedAt: 'plugins.approx-prefix-cache-producer',
    });
  });
});

const SATURATION = { queueDepthThreshold: 8, kvCacheUtilThreshold: 0.7 };

test.each([
  ['gie 1.4.0', { saturationDetector: SATURATION }, false],
  ['gie 1.5.0', { saturationDetector: { pluginRef: 'utilization-detector' } }, true],
  ['llm-d 0.10.0', { flowControl: { saturationDetector: { pluginRef: 'utilization-detector' } } }, true],
])('%s reads its thresholds where it has a place for them', (release, section, asPlugin) => {
  const { config } = pickerOf(release, { saturation: SATURATION });
  expect(config).toMatchObject(section);
  const plugin = { type: 'utilization-detector', parameters: SATURATION };
  if (asPlugin) expect(config['plugins']).toContainEqual(plugin);
  else expect(config['plugins']).not.toContainEqual(plugin);
});

describe('flow control', () => {
  const flowControl = {
    maxBytes: 1_000_000,
    bands: {
      critical: { maxRequests: 100, fairnessPolicy: 'round-robin-fairness-policy' },
      sheddable: { maxRequests: 10, orderingPolicy: 'fcfs-ordering-policy' },
    },
  };

  test.each(['gie 1.5.0', 'llm-d 0.10.0'])('of %s has a band for each priority that is described', (release) => {
    const { config } = pickerOf(release, { flowControl, queueTtlSeconds: 90 });
    expect(config['featureGates']).toEqual(['flowControl']);
    expect(config['flowControl']).toEqual({
      defaultRequestTTL: '90s',
      maxBytes: 1_000_000,
      priorityBands: [
        { priority: 10, maxRequests: 100, fairnessPolicyRef: 'round-robin-fairness-policy' },
        { priority: -10, maxRequests: 10, orderingPolicyRef: 'fcfs-ordering-policy' },
      ],
    });
    expect(config['plugins']).toContainEqual({ type: 'round-robin-fairness-policy' });
    expect(config['plugins']).not.toContainEqual({ type: 'fcfs-ordering-policy' });
  });

  test('lets requests wait until one more pod has started, where pods are added', () => {
    const { queueTtlSeconds } = pickerOf('llm-d 0.10.0', { flowControl: {} });
    const { models } = platformWith();
    expect(queueTtlSeconds).toBeGreaterThan(models['gemma']!.life.coldStart.totalSeconds);
    expect(pickerOf('llm-d 0.10.0', { flowControl: {} }, { replicas: 2 }).queueTtlSeconds).toBe(60);
  });

  test('is off where nothing asks for it', () => {
    expect(pickerOf('llm-d 0.10.0', {}).config).not.toHaveProperty('flowControl');
  });
});

test('a parser is named where the release reads it', () => {
  expect(pickerOf('gie 1.5.0', { parser: 'passthrough-parser' }).config['parser']).toEqual({
    pluginRef: 'passthrough-parser',
  });
  expect(pickerOf('llm-d 0.10.0', { parser: 'passthrough-parser' }).config['requestHandler']).toEqual({
    parsers: [{ pluginRef: 'passthrough-parser' }],
  });
});

test('flags that are given stand last, in place of the same ones', () => {
  const { args } = pickerOf('llm-d 0.10.0', { args: { tracing: true, v: 4, 'refresh-metrics-interval': '100ms' } });
  expect(args.slice(-3)).toEqual(['--tracing=true', '--v=4', '--refresh-metrics-interval=100ms']);
  expect(args).not.toContain('--tracing=false');
});

test.each([
  ['gie', '1.4.0', 'flowControl.priorityBands', ['priority', 'maxBytes', 'fairnessPolicyRef', 'orderingPolicyRef']],
  ['gie', '1.3.0', 'flowControl', []],
  ['gie', '1.5.0', 'saturationDetector', ['pluginRef']],
  ['llm-d', '0.10.0', 'requestHandler.parsers', ['pluginRef']],
] as const)('fields of %s %s below %s are read from their shape', (generation, version, section, fields) => {
  expect(pickerFields(generation, version, section)).toEqual(fields);
});
