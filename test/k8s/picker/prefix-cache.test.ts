import { findPlugin } from '../../../platform/catalog';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, objectAt, podOf } from '../manifests';

const gemma = { ...goodDescription().models['gemma']!, servedModelNames: ['gemma', 'small-chat'] };
const platform = platformWith({ models: { gemma: { ...gemma, picker: { prefixCache: 'precise' } } } });
const { picker } = platform.models['gemma']!.pool;
const { container } = podOf(objectAt(platform, 'Deployment/gemma'));
const args = at(container, 'args') as string[];

/** The value of a flag of the server. */
function flag(name: string): string {
  return args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

function parametersOf(type: string): unknown {
  return picker.plugins.find((plugin) => plugin.type === type)?.parameters;
}

describe('a picker that looks prefixes up', () => {
  const producer = parametersOf('precise-prefix-cache-producer');
  const events = JSON.parse(flag('--kv-events-config')) as Record<string, string>;

  test('subscribes where servers publish, to what they publish', () => {
    const port = at(producer, 'kvEventsConfig', 'podDiscoveryConfig', 'socketPort') as number;
    expect(events).toMatchObject({ enable_kv_cache_events: true, publisher: 'zmq', endpoint: `tcp://*:${port}` });
    expect(events['topic']?.startsWith(at(producer, 'kvEventsConfig', 'topicFilter') as string)).toBe(true);
    expect(at(container, 'ports')).toContainEqual({ name: 'kv-events', containerPort: port, protocol: 'TCP' });
  });

  test('knows servers by the address that the kubelet puts into their topic', () => {
    expect(events['topic']).toBe('kv@$(POD_IP):8000@gemma');
    expect(at(container, 'env')).toContainEqual({
      name: 'POD_IP',
      valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } },
    });
  });

  test('cuts prompts into the blocks of the servers, with hashes of the same seed', () => {
    expect(at(producer, 'tokenProcessorConfig')).toEqual({ blockSizeTokens: 64, hashSeed: '42' });
    expect(flag('--block-size')).toBe('64');
    expect(at(container, 'env')).toContainEqual({ name: 'PYTHONHASHSEED', value: '42' });
  });

  test('has a server make tokens of prompts, under the name that clients use', () => {
    expect(parametersOf('token-producer')).toEqual({
      modelName: 'gemma',
      vllm: { url: 'http://gemma.inference.svc:8000' },
    });
    expect(objectAt(platform, 'Service/gemma').metadata).toMatchObject({ namespace: 'inference' });
  });

  test('scores by what it looked up, and hears of servers that come and go', () => {
    expect(parametersOf('prefix-cache-scorer')).toEqual({
      prefixMatchInfoProducerName: 'precise-prefix-cache-producer',
    });
    expect(picker.config['dataLayer']).toEqual({
      sources: [
        {
          pluginRef: 'endpoint-notification-source',
          extractors: [{ pluginRef: 'precise-prefix-cache-producer' }],
        },
      ],
    });
  });

  test('is let through to where servers publish, and nobody else', () => {
    const ingress = at(objectAt(platform, 'NetworkPolicy/gemma-from-picker'), 'spec', 'ingress', 0, 'ports');
    const egress = at(objectAt(platform, 'NetworkPolicy/gemma-epp-to-model'), 'spec', 'egress', 0, 'ports');
    expect(ingress).toContainEqual({ protocol: 'TCP', port: 5556 });
    expect(egress).toEqual(ingress);
  });

  test('declares plugins that the release has, with parameters that they take', () => {
    for (const { type, parameters = {} } of picker.plugins) {
      const { plugin } = findPlugin(picker.generation, picker.version, type);
      expect([type, plugin?.type]).toEqual([type, type]);
      expect(Object.keys(plugin?.parameters ?? {})).toEqual(expect.arrayContaining(Object.keys(parameters)));
    }
  });
});

test('a block size of the description is that of both', () => {
  const engine = { args: { 'block-size': 32 }, env: { PYTHONHASHSEED: '7' } };
  const { models } = platformWith({ models: { gemma: { ...gemma, engine, picker: { prefixCache: 'precise' } } } });
  const { plugins } = models['gemma']!.pool.picker;
  expect(JSON.stringify(plugins)).toContain('"tokenProcessorConfig":{"blockSizeTokens":32,"hashSeed":"7"}');
  const sizes = models['gemma']!.engine.args.filter((arg) => arg.startsWith('--block-size'));
  expect(sizes).toEqual(['--block-size=32']);
});

test('a picker that guesses makes servers publish nothing', () => {
  const { models } = platformWith({ models: { gemma: { ...gemma, picker: { prefixCache: 'approximate' } } } });
  expect(models['gemma']!.engine.args.join(' ')).not.toContain('kv-events');
});
