import { parse } from 'yaml';

import { migrateText, targetOf } from '../../migrate';
import { findPlugin, pickerConfig, pluginsOf } from '../../platform/catalog';

const LLMD = targetOf('llm-d');
const GIE = targetOf('gie');

interface Config {
  readonly apiVersion: string;
  readonly plugins?: readonly { readonly type: string; readonly name?: string; readonly parameters?: object }[];
  readonly [field: string]: unknown;
}

function config(body: string, apiVersion = 'inference.networking.x-k8s.io/v1alpha1'): string {
  return `apiVersion: ${apiVersion}\nkind: EndpointPickerConfig\n${body}`;
}

function migrated(body: string, target = LLMD, apiVersion?: string): Config {
  return parse(migrateText(config(body, apiVersion), target).text) as Config;
}

function decisions(body: string, target = LLMD): string[] {
  const notes = migrateText(config(body), target).objects.flatMap((object) => object.notes);
  return notes.filter(({ kind }) => kind === 'decide').map(({ path, message }) => `${path}: ${message}`);
}

describe('EndpointPickerConfig', () => {
  test.each([
    ['inference.networking.x-k8s.io/v1alpha1', LLMD, 'llm-d.ai/v1alpha1'],
    ['llm-d.ai/v1', LLMD, 'llm-d.ai/v1alpha1'],
    ['llm-d.ai/v1alpha1', LLMD, 'llm-d.ai/v1alpha1'],
    ['llm-d.ai/v1alpha1', GIE, 'inference.networking.x-k8s.io/v1alpha1'],
    ['something.example.org/v1', GIE, 'inference.networking.x-k8s.io/v1alpha1'],
  ] as const)('of %s has the apiVersion that the picker reads', (before, target, after) => {
    expect(migrated('plugins: [{ type: queue-scorer }]\n', target, before).apiVersion).toBe(after);
  });

  test('takes prefix parameters from the scorer to the producer, and back', () => {
    const parameters = { blockSizeTokens: 64, lruCapacityPerServer: 10 };
    const gie = { plugins: [{ type: 'prefix-cache-scorer', parameters }, { type: 'queue-scorer' }] };
    const llmd = {
      plugins: [
        { type: 'prefix-cache-scorer' },
        { type: 'queue-scorer' },
        { type: 'approx-prefix-cache-producer', parameters },
      ],
    };

    expect(migrated(`plugins: ${JSON.stringify(gie.plugins)}\n`).plugins).toEqual(llmd.plugins);
    expect(migrated(`plugins: ${JSON.stringify(llmd.plugins)}\n`, GIE).plugins).toEqual(gie.plugins);
  });

  test('leaves out of the thresholds none', () => {
    const { saturationDetector, flowControl, plugins } = migrated(
      'saturationDetector: { queueDepthThreshold: 7, kvCacheUtilThreshold: 0.9 }\n',
    );

    expect({ saturationDetector, flowControl, plugins }).toEqual({
      saturationDetector: undefined,
      flowControl: { saturationDetector: { pluginRef: 'utilization-detector' } },
      plugins: [{ type: 'utilization-detector', parameters: { queueDepthThreshold: 7, kvCacheUtilThreshold: 0.9 } }],
    });
  });

  test.each([
    ['data', LLMD, 'data: { sources: [] }', { dataLayer: { sources: [] } }],
    ['an empty dataLayer', GIE, 'dataLayer: {}', {}],
    [
      'a parser',
      LLMD,
      'parser: { pluginRef: openai-parser }',
      { requestHandler: { parsers: [{ pluginRef: 'openai-parser' }] } },
    ],
    [
      'several parsers',
      GIE,
      'requestHandler: { parsers: [{ pluginRef: openai-parser }, { pluginRef: passthrough-parser }] }',
      { parser: { pluginRef: 'openai-parser' } },
    ],
    [
      'a detector of flow control',
      GIE,
      'flowControl: { saturationDetector: { pluginRef: utilization-detector } }',
      { saturationDetector: { pluginRef: 'utilization-detector' } },
    ],
    [
      'what only llm-d has',
      GIE,
      'flowControl: { maxBytes: 1Gi, enableEviction: true }',
      { flowControl: { maxBytes: '1Gi' } },
    ],
    ['a field that nobody knows', LLMD, 'colour: red', {}],
    ['a gate that ends the picker', LLMD, 'featureGates: [dataLayer, flowControl]', { featureGates: ['flowControl'] }],
    ['gates with values', GIE, 'featureGates: [flowControl=true, dataLayer=false]', { featureGates: ['flowControl'] }],
    ['gates with values', LLMD, 'featureGates: [flowControl=true]', { featureGates: ['flowControl=true'] }],
    ['gates of which none is left', LLMD, 'featureGates: [prepareDataPlugins]', {}],
  ] as const)('with %s, for %j', (_, target, body, wanted) => {
    const { apiVersion, kind, ...rest } = migrated(`${body}\n`, target);

    expect({ kind, rest }).toEqual({ kind: 'EndpointPickerConfig', rest: wanted });
    expect(apiVersion).toBe(target.release.configApiVersion);
  });
});

describe('a plugin', () => {
  test.each([
    [
      'model-server-protocol-metrics',
      GIE,
      'plugins: [{ type: model-server-protocol-metrics }]\ndataLayer: { sources: [{ pluginRef: a, extractors: [{ pluginRef: model-server-protocol-metrics }] }] }',
      {
        plugins: [{ type: 'core-metrics-extractor' }],
        dataLayer: { sources: [{ pluginRef: 'a', extractors: [{ pluginRef: 'core-metrics-extractor' }] }] },
      },
    ],
    [
      'tokenizer',
      LLMD,
      'plugins: [{ type: tokenizer, name: mine, parameters: { modelName: a } }]',
      { plugins: [{ type: 'token-producer', name: 'mine', parameters: { modelName: 'a' } }] },
    ],
    [
      'pd-profile-handler',
      LLMD,
      'plugins: [{ type: pd-profile-handler, parameters: { decodeProfile: d, threshold: 1 } }, { type: disagg-headers-handler }]',
      {
        plugins: [
          {
            type: 'disagg-profile-handler',
            parameters: { profiles: { decode: 'd' }, deciders: { prefill: 'prefix-based-pd-decider' } },
          },
        ],
      },
    ],
    [
      'predicted-latency-scorer',
      LLMD,
      'plugins: [{ type: predicted-latency-scorer, parameters: { streamingMode: true, headroomSelectionStrategy: most } }]\nschedulingProfiles: [{ name: default, plugins: [{ pluginRef: predicted-latency-scorer }] }]',
      {
        plugins: [
          { type: 'latency-scorer', parameters: { headroomSelectionStrategy: 'most' } },
          { type: 'predicted-latency-producer', parameters: { streamingMode: true } },
        ],
        schedulingProfiles: [{ name: 'default', plugins: [{ pluginRef: 'latency-scorer' }] }],
      },
    ],
    [
      'token-load-scorer',
      GIE,
      'plugins: [{ type: token-load-scorer }]',
      { plugins: [{ type: 'token-load-scorer' }, { type: 'inflight-load-producer' }] },
    ],
  ] as const)('%s, for %j', (_, target, body, wanted) => {
    expect(migrated(`${body}\n`, target)).toEqual({
      apiVersion: target.release.configApiVersion,
      kind: 'EndpointPickerConfig',
      ...wanted,
    });
  });

  test.each([
    ['no-such-scorer', LLMD, 'does not have this plugin'],
    ['session-affinity-scorer', LLMD, '--allow-experimental-plugins'],
    ['decode-filter', GIE, 'does not have this plugin'],
    ['by-label', LLMD, 'label-selector-filter takes its place'],
  ])('%s stays, for %j, and asks for a decision', (type, target, wanted) => {
    const body = `plugins: [{ type: ${type}, parameters: { label: a } }]\n`;

    expect(migrated(body, target).plugins).toContainEqual(expect.objectContaining({ type }));
    expect(decisions(body, target).join('\n')).toContain(wanted);
  });

  test('asks for a decision where flow control waits differently by default', () => {
    const llmd = pickerConfig('llm-d', LLMD.release.version).flowControl.requestTtlSeconds!;

    expect(decisions('featureGates: [flowControl]\n').join()).toContain(`and wait ${llmd} s now`);
    expect(decisions('featureGates: [flowControl]\nflowControl: { defaultRequestTTL: 30s }\n')).toEqual([]);
  });

  test.each([LLMD, GIE])(
    'of the picker itself stays as it is, but for those that have a successor: $generation',
    (target) => {
      const { generation, version } = target.release;
      for (const type of pluginsOf(generation, version)) {
        const { plugin } = findPlugin(generation, version, type);
        if (plugin?.deprecated !== undefined) continue;
        const text = config(`plugins:\n  - type: ${type}\n`, target.release.configApiVersion);
        const { plugins } = parse(migrateText(text, target).text) as Config;
        const required = (plugin?.requires ?? []).map((one) => ({ type: one }));

        expect({ type, plugins }).toEqual({ type, plugins: [{ type }, ...required] });
      }
    },
  );
});
