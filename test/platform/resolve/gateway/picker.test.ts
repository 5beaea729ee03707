import {
  findFeatureGate,
  findPickerFlag,
  findPlugin,
  PICKER_GENERATIONS,
  pickerConfig,
  pickerRelease,
  type PickerGeneration,
} from '../../../../platform/catalog';
import type { Picker } from '../../../../platform';
import { goodDescription } from '../../../fixtures/description';
import { platformWith } from '../../../fixtures/platform';

/** What decides the configuration and the command line of a picker, beside its release. */
const USES = {
  plain: {},
  'flow control': { picker: { queueTtlSeconds: 90 } },
  'scale to zero': { replicas: { min: 0, max: 3 }, scaling: { adapter: 'keda' } },
  adapters: { adapters: { support: { source: 'acme/support-lora', rank: 16 } } },
  'an old engine': { engine: { version: '0.8.5' } },
} as const;

const RELEASES = Object.entries(PICKER_GENERATIONS).flatMap(([generation, { versions }]) =>
  versions.flatMap((version) =>
    Object.entries(USES).map(([use, model]) => ({ generation: generation as PickerGeneration, version, use, model })),
  ),
);

const ALPHA = /^--allow-experimental-plugins/;

describe.each(RELEASES)('the $generation picker $version with $use', ({ generation, version, model }) => {
  const picker = pickerOf(generation, version, model);
  const plugins = listOf(picker.config['plugins']);
  const profiles = listOf(picker.config['schedulingProfiles']);

  test('is told nothing that the release does not know: an unknown field ends it at its start', () => {
    const known = pickerConfig(generation, version).topLevel.map(({ name }) => name);
    const given = Object.keys(picker.config).filter((field) => field !== 'apiVersion' && field !== 'kind');

    expect(given.filter((field) => !known.includes(field))).toEqual([]);
    expect(pickerRelease(generation, version).acceptedConfigApiVersions).toContain(picker.config['apiVersion']);
    for (const gate of (picker.config['featureGates'] as string[] | undefined) ?? []) {
      expect(findFeatureGate(generation, version, gate)).toBe('known');
    }
  });

  test('gets no flag on which it ends', () => {
    const fatal = picker.args.filter((flag) => findPickerFlag(generation, version, flag).fatal);

    expect(fatal).toEqual([]);
    expect(picker.args.filter((flag) => !/^--[a-z-]+=/.test(flag))).toEqual([]);
  });

  test('uses plugins that it has, with parameters that they take, and declares those that it uses', () => {
    const experimental = picker.args.some((flag) => ALPHA.test(flag));
    for (const { type, parameters = {} } of plugins) {
      const { status, plugin } = findPlugin(generation, version, String(type));
      expect([type, status]).toEqual([type, 'known']);
      expect(experimental || plugin?.stability !== 'alpha').toBe(true);
      expect(plugin?.withoutParameters ?? 'fine').toBe('fine');
      expect(Object.keys(plugin?.parameters ?? {})).toEqual(expect.arrayContaining(Object.keys(parameters as object)));
    }
    const declared = plugins.map(({ type }) => type);
    for (const { plugins: used } of profiles) {
      for (const { pluginRef } of listOf(used)) expect(declared).toContain(pluginRef);
    }
  });

  test('has weights that it can read', () => {
    const { fractionalWeights } = pickerConfig(generation, version);
    const weights = profiles.flatMap(({ plugins: used }) => listOf(used).map(({ weight }) => weight));

    expect(weights.every((weight) => fractionalWeights || Number.isInteger(weight))).toBe(true);
  });
});

describe('a picker of the time before the KV cache was renamed', () => {
  const FLAG = '--kv-cache-usage-percentage-metric';
  const flagOf = (picker: string, engine: string): string | undefined =>
    pickerOf('gie', picker, { engine: { version: engine } }).args.find((flag) => flag.startsWith(FLAG));

  test.each([
    ['1.2.1', '0.30.0', `${FLAG}=vllm:kv_cache_usage_perc`],
    ['1.2.1', '0.8.5', undefined],
    ['1.3.1', '0.8.5', `${FLAG}=vllm:gpu_cache_usage_perc`],
    ['1.3.1', '0.30.0', undefined],
    ['1.4.0', '0.8.5', undefined],
  ])('%s is told what vLLM %s calls it, where it looks for another name: %s', (picker, engine, flag) => {
    expect(flagOf(picker, engine)).toBe(flag);
  });
});

function pickerOf(generation: PickerGeneration, version: string, model: object): Picker {
  const gemma = { ...goodDescription().models['gemma']!, ...model };
  const { models } = platformWith({ targets: { picker: { generation, version } }, models: { gemma } });
  return models['gemma']!.pool.picker;
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
}
