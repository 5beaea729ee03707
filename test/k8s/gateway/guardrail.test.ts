import type { PlatformDescription } from '../../../platform';
import type { GuardrailDescription } from '../../../platform/description';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { passes } from '../network-policy/evaluator';
import { at, idOf, manifestsOf, objectAt } from '../manifests';
import { findingsOf } from '../../platform/rules/rule-case';

const SHIELD: GuardrailDescription = { pods: { app: 'shield' }, port: 9000 };

const withGateway = (gateway: PlatformDescription['gateway']) => platformWith({ gateway });
const guardedBy = (changes: Partial<GuardrailDescription> = {}) =>
  withGateway({ guardrails: { shield: { ...SHIELD, ...changes } } });

function chains(platform: ReturnType<typeof platformWith>) {
  const extensions = manifestsOf(platform).filter(({ object }) => object.kind === 'GCPTrafficExtension');
  expect(extensions).toHaveLength(1);
  return at(extensions[0]?.object, 'spec', 'extensionChains') as {
    name: string;
    matchCondition: { celExpressions: { celMatcher: string }[] };
    extensions: Record<string, unknown>[];
  }[];
}

describe('a guardrail', () => {
  test('is asked about every request, reads it whole, and nothing passes without its word', () => {
    const [chain, ...others] = chains(guardedBy());
    expect(others).toEqual([]);
    expect(chain?.matchCondition.celExpressions).toEqual([{ celMatcher: 'request.path.startsWith("/")' }]);
    expect(chain?.extensions).toEqual([
      {
        name: 'shield',
        authority: 'guardrail-shield.inference.svc',
        backendRef: { group: '', kind: 'Service', name: 'guardrail-shield', port: 9000 },
        failOpen: false,
        timeout: '10000ms',
        supportedEvents: ['RequestHeaders', 'RequestBody', 'RequestTrailers'],
        requestBodySendMode: 'FullDuplexStreamed',
      },
    ]);
  });

  test('stands behind a Service that speaks its protocol', () => {
    const { spec } = objectAt(guardedBy(), 'Service/guardrail-shield');
    expect(spec).toMatchObject({
      selector: { app: 'shield' },
      ports: [{ port: 9000, targetPort: 9000, appProtocol: 'HTTP2' }],
    });
  });

  test.each<[GuardrailDescription['healthCheck'], object]>([
    [undefined, { type: 'TCP', tcpHealthCheck: { portSpecification: 'USE_FIXED_PORT', port: 9000 } }],
    [
      { type: 'GRPC', port: 9001 },
      { type: 'GRPC', grpcHealthCheck: { portSpecification: 'USE_FIXED_PORT', port: 9001 } },
    ],
    [
      { type: 'HTTP', port: 8080, path: '/healthz' },
      { type: 'HTTP', httpHealthCheck: { portSpecification: 'USE_FIXED_PORT', port: 8080, requestPath: '/healthz' } },
    ],
  ])('has its health checked by %j', (healthCheck, config) => {
    const platform = guardedBy(healthCheck === undefined ? {} : { healthCheck });
    expect(at(objectAt(platform, 'HealthCheckPolicy/guardrail-shield'), 'spec', 'default', 'config')).toEqual(config);
  });

  test('is sent what its description says', () => {
    const [chain] = chains(
      guardedBy({
        supportedEvents: ['ResponseBody', 'RequestBody'],
        forwardHeaders: ['authorization'],
        metadata: { tenant: 'acme' },
        timeoutMilliseconds: 500,
        failOpen: true,
        observabilityMode: true,
      }),
    );
    expect(chain?.extensions[0]).toMatchObject({
      supportedEvents: ['RequestBody', 'ResponseBody'],
      requestBodySendMode: 'Streamed',
      responseBodySendMode: 'Streamed',
      forwardHeaders: ['authorization'],
      metadata: { tenant: 'acme' },
      timeout: '500ms',
      failOpen: true,
      observabilityMode: true,
    });
  });

  test('and Model Armor both read what Model Armor can read, the guardrail first; it reads the rest alone', () => {
    const both = chains(withGateway({ modelArmor: {}, guardrails: { shield: SHIELD, second: SHIELD } }));
    expect(both.map(({ extensions }) => extensions.map(({ name }) => name))).toEqual([
      ['shield', 'second', 'model-armor'],
      ['shield', 'second'],
    ]);
    expect(both[0]?.matchCondition.celExpressions).toContainEqual({
      celMatcher: 'request.path == "/v1/chat/completions"',
    });
  });

  test('leaves no trace where there is none', () => {
    const found = manifestsOf(platformWith()).map(({ object }) => idOf(object));
    expect(found.filter((id) => /guardrail|TrafficExtension/.test(id))).toEqual([]);
  });
});

describe('traffic of a guardrail', () => {
  const { gemma } = goodDescription().models;
  const platform = platformWith({
    models: { gemma: gemma!, judge: gemma!, theirs: { ...gemma!, namespace: 'team-b' } },
    gateway: {
      guardrails: {
        shield: {
          ...SHIELD,
          healthCheck: { type: 'GRPC', port: 9001 },
          asks: ['judge', 'theirs'],
          calls: { vendor: { cidr: '203.0.113.0/24', ports: [8443] } },
        },
      },
    },
  });
  const policies = manifestsOf(platform)
    .map(({ object }) => object)
    .filter(({ kind }) => kind === 'NetworkPolicy');
  const serverOf = (model: string) => ({
    namespace: platform.models[model]!.namespace,
    labels: at(objectAt(platform, `Deployment/${model}`), 'spec', 'template', 'metadata', 'labels') as Record<
      string,
      string
    >,
  });
  const shield = { namespace: 'inference', labels: { app: 'shield' } };
  const proxy = { address: '10.2.0.7' };

  test.each([
    ['the load balancer asks it', proxy, shield, 9000, true],
    ['the load balancer checks its health', { address: '35.191.3.4' }, shield, 9001, true],
    ['it asks its model', shield, serverOf('judge'), 8000, true],
    ['it asks the model of another team', shield, serverOf('theirs'), 8000, true],
    ['a pod of that team with its label is not it', { ...shield, namespace: 'team-b' }, serverOf('judge'), 8000, false],
    ['it asks no other', shield, serverOf('gemma'), 8000, false],
    ['it calls its vendor', shield, { address: '203.0.113.7' }, 8443, true],
    ['it calls nobody else', shield, { address: '198.51.100.1' }, 8443, false],
    ['its vendor does not call it', { address: '203.0.113.7' }, shield, 9000, false],
    ['its other ports are shut', proxy, shield, 8080, false],
    ['a model does not ask it', serverOf('judge'), shield, 9000, false],
  ])('%s', (_, from, to, port, expected) => {
    expect(passes(policies, from, to, port)).toBe(expected);
  });
});

describe('a description of a guardrail', () => {
  test.each([
    ['another namespace', { namespace: 'guards' }],
    ['a timeout beyond the most', { timeoutMilliseconds: 10_001 }],
    ['no labels', { pods: {} }],
    ['an event that there is not', { supportedEvents: ['Request'] }],
    ['a health check over gRPC without a port', { healthCheck: { type: 'GRPC' } }],
  ])('that has %s is refused', (_, changes) => {
    const description = { ...goodDescription(), gateway: { guardrails: { shield: { ...SHIELD, ...changes } } } };
    expect(findingsOf(description).map(({ path }) => path)).toEqual([
      expect.stringContaining(`gateway.guardrails.shield.${Object.keys(changes)[0]!}`),
    ]);
  });

  test('that asks a model which is not there is refused, with the nearest one', () => {
    const gateway = { guardrails: { shield: { ...SHIELD, asks: ['gema'] } } };
    expect(findingsOf({ ...goodDescription(), gateway })).toMatchObject([
      {
        rule: 'guardrail-asks-unknown-model',
        path: 'gateway.guardrails.shield.asks.0',
        fix: expect.stringContaining('gemma') as string,
      },
    ]);
  });
});
