import { parse } from 'yaml';

import { migrateText, targetOf } from '../../migrate';

const LLMD = targetOf('llm-d');
const GIE = targetOf('gie');

function migrated(values: object, target = LLMD): unknown {
  return parse(migrateText(`${JSON.stringify(values)}\n`, target).text);
}

const POOL = { modelServers: { matchLabels: { app: 'a' } } };
const WANTED = { modelServers: { matchLabels: { app: 'a' } } };

describe('values of the inferencepool chart', () => {
  test.each([
    [
      'the port by its first name',
      { inferencePool: { ...POOL, targetPortNumber: 9000 } },
      { targetPorts: [{ number: 9000 }] },
    ],
    [
      'ports',
      { inferencePool: { ...POOL, targetPorts: [{ number: 1 }, { number: 2 }] } },
      { targetPorts: [{ number: 1 }, { number: 2 }] },
    ],
    ['the kind of server', { inferencePool: { ...POOL, modelServerType: 'sglang' } }, { type: 'sglang' }],
    ['the protocol', { inferencePool: { ...POOL, modelServerProtocol: 'grpc' } }, { protocol: 'grpc' }],
    [
      'the version of the pool',
      { inferencePool: { ...POOL, apiVersion: 'inference.networking.x-k8s.io/v1alpha2' } },
      {},
    ],
  ])('say %s where the llm-d chart reads it', (_, values, wanted) => {
    expect(migrated(values)).toEqual({ router: { modelServers: { ...WANTED.modelServers, ...wanted } } });
  });

  test.each([
    ['replicas', { replicas: 3, enableLeaderElection: true }, { epp: { replicas: 3 } }],
    ['flags in a list', { flags: [{ name: 'v', value: 4 }] }, { epp: { flags: { v: 4 } } }],
    ['flags that are gone', { flags: { 'lora-info-metric': 'own', v: 4 } }, { epp: { flags: { v: 4 } } }],
    ['only flags that are gone', { flags: { 'lora-info-metric': 'own' } }, {}],
    ['tracing', { tracing: { enabled: true } }, { tracing: { enabled: true } }],
    ['ports of the Service', { extraServicePorts: [{ port: 1 }] }, { extraServicePorts: [{ port: 1 }] }],
    ['a parser', { parser: 'openai-parser' }, { epp: { parsers: ['openai-parser'] } }],
    ['what the chart has not', { sidecar: { enabled: false }, replicas: 1 }, { epp: { replicas: 1 } }],
    ['who scrapes', { monitoring: { gke: { enabled: true } } }, { monitoring: { provider: { name: 'gmp' } } }],
    [
      'with which secret it is scraped',
      { monitoring: { secret: { name: 's' } } },
      { monitoring: { prometheus: { auth: { secretName: 's' } } } },
    ],
    [
      'the image',
      { image: { hub: 'h', name: 'epp', tag: 't', pullPolicy: 'Always' } },
      {
        epp: {
          image: {
            registry: 'ghcr.io/llm-d',
            repository: 'llm-d-router-endpoint-picker',
            tag: 'v0.10.0',
            pullPolicy: 'Always',
          },
        },
      },
    ],
  ])('say %s of the picker where the llm-d chart reads it', (_, inferenceExtension, wanted) => {
    expect(migrated({ inferenceExtension, inferencePool: POOL })).toEqual({ router: { ...WANTED, ...wanted } });
  });

  test('keep what belongs to the gateway', () => {
    const values = {
      inferencePool: POOL,
      inferenceObjectives: [{ name: 'a', priority: 1 }],
      experimentalHttpRoute: { enabled: true, inferenceGatewayName: 'g' },
      provider: { name: 'gke', gke: { autopilot: true } },
    };

    expect(migrated(values)).toEqual({
      router: {
        ...WANTED,
        inferenceObjectives: [{ name: 'a', priority: 1 }],
        monitoring: { provider: { gmp: { autopilot: true } } },
      },
      httpRoute: { create: true, inferenceGatewayName: 'g' },
      provider: { name: 'gke' },
    });
  });

  test("for the last picker of the Inference Extension are those of its chart's last release", () => {
    const values = {
      inferenceExtension: { flags: [{ name: 'v', value: 4 }], monitoring: { secret: { name: 's' } } },
      inferencePool: { ...POOL, targetPortNumber: 9000 },
    };

    expect(migrated(values, GIE)).toEqual({
      inferenceExtension: { flags: { v: 4 }, monitoring: { prometheus: { auth: { secretName: 's' } } } },
      inferencePool: { ...POOL, targetPorts: [{ number: 9000 }] },
    });
  });

  test('of the llm-d chart keep all but flags and configurations that its picker would not start with', () => {
    const text = 'apiVersion: inference.networking.x-k8s.io/v1alpha1\nkind: EndpointPickerConfig\n';
    const values = (config: string, flags: object): object => ({
      router: { epp: { flags, pluginsCustomConfig: { 'a.yaml': config } } },
    });

    expect(migrated(values(text, { v: 1, 'lora-info-metric': 'own' }))).toEqual(
      values(text.replace('inference.networking.x-k8s.io', 'llm-d.ai'), { v: 1 }),
    );
  });

  test.each([[{ image: { tag: 'a' } }], [{ kind: 'Pod', inferencePool: POOL }], [{ inferencePool: 'a' }]])(
    'are not what %j is',
    (values) => {
      expect(migrateText(JSON.stringify(values), LLMD)).toEqual({
        text: JSON.stringify(values),
        objects: [],
        kinds: [],
      });
    },
  );
});
