import * as fc from 'fast-check';

import {
  findPlugin,
  PICKER_GENERATIONS,
  pickerConfig,
  type PickerGeneration,
  pickerRelease,
  pluginsOf,
} from '../../../../platform/catalog';

const GENERATIONS = Object.keys(PICKER_GENERATIONS) as PickerGeneration[];
const RELEASES = GENERATIONS.flatMap((generation) =>
  PICKER_GENERATIONS[generation].versions.map((version) => [generation, version] as const),
);

describe('the plugins of a picker', () => {
  test.each([
    ['llm-d', '0.10.0', 'queue-scorer', 'known'],
    ['llm-d', '0.9.0', 'utilization-filter', 'not-yet'],
    ['llm-d', '0.10.0', 'utilization-filter', 'known'],
    ['llm-d', '0.10.0', 'sglanghttp-parser', 'not-yet'],
    ['llm-d', '0.10.0', 'queue-scorrer', 'unknown'],
    ['gie', '1.5.0', 'queue-scorer', 'known'],
    ['gie', '1.4.0', 'utilization-detector', 'not-yet'],
    ['gie', '1.4.0', 'model-server-protocol-metrics', 'known'],
    ['gie', '1.5.0', 'model-server-protocol-metrics', 'removed'],
    ['gie', '1.5.0', 'disagg-profile-handler', 'unknown'],
    ['gie', '1.5.0', 'valueOf', 'unknown'],
  ] as const)('%s %s: %s is %s', (generation, version, type, status) => {
    expect(findPlugin(generation, version, type).status).toBe(status);
  });

  test('a typo finds what was meant', () => {
    expect(findPlugin('llm-d', '0.10.0', 'queue-scorrer').nearest).toBe('queue-scorer');
  });

  test('say what they do and what they need', () => {
    expect(findPlugin('llm-d', '0.10.0', 'token-load-scorer').plugin).toMatchObject({
      roles: ['scorer'],
      requires: ['inflight-load-producer'],
    });
    expect(findPlugin('llm-d', '0.10.0', 'session-affinity-scorer').plugin?.stability).toBe('alpha');
    expect(findPlugin('llm-d', '0.10.0', 'disagg-headers-handler').plugin?.deprecated).toEqual({
      since: '0.9.0',
      removal: '0.11.0',
      use: 'disagg-profile-handler',
    });
    expect(findPlugin('llm-d', '0.10.0', 'file-discovery').plugin?.withoutParameters).toBe('start refused');
    expect(findPlugin('gie', '1.5.0', 'header-based-testing-filter').plugin?.testOnly).toBe(true);
  });

  test.each([
    ['gie', '1.5.0', 'utilization-detector', 'kvCacheUtilThreshold', { default: 0.8, above: 0, max: 1 }],
    ['gie', '1.5.0', 'utilization-detector', 'headroom', { default: 0, min: 0 }],
    ['gie', '1.3.0', 'predicted-latency-scorer', 'maxSampledTokens', { default: 5 }],
    ['gie', '1.4.0', 'predicted-latency-scorer', 'maxSampledTokens', { default: 0 }],
    ['gie', '1.5.0', 'predicted-latency-producer', 'contextTTL', { type: 'integer', unit: 'nanoseconds' }],
    ['gie', '1.5.0', 'concurrency-detector', 'concurrencyMode', { enum: ['requests', 'tokens'] }],
    ['llm-d', '0.9.0', 'concurrency-detector', 'concurrencyMode', { enum: ['requests', 'tokens'] }],
    ['llm-d', '0.10.0', 'concurrency-detector', 'concurrencyMode', { enum: ['requests', 'tokens', 'hybrid'] }],
    ['llm-d', '0.10.0', 'file-discovery', 'path', { required: true }],
    ['llm-d', '0.10.0', 'precise-prefix-cache-producer', 'indexerConfig', { required: false }],
    ['llm-d', '0.10.0', 'active-request-scorer', 'requestTimeout', { deprecated: true, note: 'ignored' }],
  ] as const)('%s %s: %s.%s is %o', (generation, version, type, parameter, expected) => {
    expect(findPlugin(generation, version, type).plugin?.parameters[parameter]).toMatchObject(expected);
  });

  test('hide parameters that the release does not have', () => {
    const newer = findPlugin('llm-d', '0.10.0', 'session-affinity-scorer').plugin?.parameters ?? {};
    const older = findPlugin('llm-d', '0.9.0', 'session-affinity-scorer').plugin?.parameters ?? {};

    expect(Object.keys(older)).toContain('headerName');
    expect(Object.keys(newer)).not.toContain('headerName');
    expect(Object.keys(newer)).toContain('strategy');
  });

  test.each(RELEASES)('%s %s knows every plugin of its own default profile', (generation, version) => {
    const unknown = Object.keys(pickerConfig(generation, version).defaultProfile).filter(
      (type) => findPlugin(generation, version, type).status !== 'known',
    );

    expect(unknown).toEqual([]);
  });

  test.each([
    ['llm-d', '0.10.0'],
    ['gie', '1.5.0'],
  ] as const)('%s %s knows every plugin that appears by itself, or that another requires', (generation, version) => {
    const required = pluginsOf(generation, version).flatMap(
      (type) => findPlugin(generation, version, type).plugin?.requires,
    );
    const types = [...Object.keys(pickerConfig(generation, version).injected), ...required];

    expect(types.filter((type) => findPlugin(generation, version, type ?? '').status !== 'known')).toEqual([]);
  });

  test('are known exactly where they are listed, with parameters inside their own bounds', () => {
    const listed = fc
      .constantFrom(...RELEASES)
      .chain(([generation, version]) =>
        fc.tuple(fc.constant(generation), fc.constant(version), fc.constantFrom(...pluginsOf(generation, version))),
      );

    fc.assert(
      fc.property(listed, ([generation, version, type]) => {
        const { status, plugin } = findPlugin(generation, version, type);
        expect(status).toBe('known');
        expect(plugin?.roles.length).toBeGreaterThan(0);
        for (const parameter of Object.values(plugin?.parameters ?? {})) {
          if (typeof parameter.default === 'number') {
            expect(parameter.default).toBeGreaterThanOrEqual(parameter.min ?? parameter.default);
            expect(parameter.default).toBeLessThanOrEqual(parameter.max ?? parameter.default);
          }
          if (parameter.enum !== undefined && parameter.default !== undefined) {
            expect(parameter.enum).toContain(parameter.default);
          }
        }
      }),
    );
  });

  test('a release that is not known is refused with those that are', () => {
    expect(() => pickerRelease('llm-d', '0.11.0')).toThrow('0.9.0, 0.10.0');
    expect(() => pluginsOf('gie', '1.6.0')).toThrow('the gie picker 1.6.0 is not known');
  });
});
