import type { PlatformDescription } from '../../../platform';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, objectAt } from '../manifests';

const { gemma } = goodDescription().models;
const two = { a: gemma!, b: gemma! };

describe('the Gateway', () => {
  test.each(['gke-l7-rilb', 'gke-l7-regional-external-managed'] as const)('is of the class %s', (gatewayClass) => {
    const gateway = objectAt(platformWith({ gateway: { class: gatewayClass } }), 'Gateway/inference');
    expect(gateway['spec']).toEqual({
      gatewayClassName: gatewayClass,
      listeners: [
        {
          name: 'http',
          protocol: 'HTTP',
          port: 80,
          allowedRoutes: {
            namespaces: { from: 'Same' },
            kinds: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute' }],
          },
        },
      ],
    });
  });
});

describe('the listener', () => {
  const listenerOf = (gateway: PlatformDescription['gateway']): unknown =>
    at(objectAt(platformWith({ gateway }), 'Gateway/inference'), 'spec', 'listeners', 0);

  test.each([
    [
      { certificateManager: 'llm-cert' },
      { mode: 'Terminate', options: { 'networking.gke.io/cert-manager-certs': 'llm-cert' } },
    ],
    [{ secret: 'llm-tls' }, { mode: 'Terminate', certificateRefs: [{ group: '', kind: 'Secret', name: 'llm-tls' }] }],
  ])('speaks HTTPS alone with the certificate %j', (tls, expected) => {
    expect(listenerOf({ tls })).toMatchObject({ name: 'https', protocol: 'HTTPS', port: 443, tls: expected });
    const platform = platformWith({ gateway: { tls } });
    expect(at(objectAt(platform, 'Gateway/inference'), 'spec', 'listeners')).toHaveLength(1);
    expect(at(objectAt(platform, 'HTTPRoute/gemma'), 'spec', 'parentRefs', 0, 'sectionName')).toBe('https');
  });

  test('leads from HTTP to HTTPS where it is asked to, and there alone to models', () => {
    const gateway = { tls: { secret: 'llm-tls', redirectHttp: true }, hostnames: ['llm.example.com'] };
    const platform = platformWith({ gateway });
    const listeners = at(objectAt(platform, 'Gateway/inference'), 'spec', 'listeners') as Record<string, unknown>[];
    expect(listeners.map(({ name, port, tls }) => [name, port, tls === undefined])).toEqual([
      ['https', 443, false],
      ['http', 80, true],
    ]);
    expect(objectAt(platform, 'HTTPRoute/inference-http-to-https')['spec']).toEqual({
      parentRefs: [expect.objectContaining({ name: 'inference', sectionName: 'http' })],
      hostnames: ['llm.example.com'],
      rules: [
        {
          matches: [{ path: { type: 'PathPrefix', value: '/' } }],
          filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }],
        },
      ],
    });
    expect(at(objectAt(platform, 'HTTPRoute/gemma'), 'spec', 'parentRefs', 0, 'sectionName')).toBe('https');
  });

  test('stands at the reserved address', () => {
    const gateway = objectAt(platformWith({ gateway: { address: 'llm-ip' } }), 'Gateway/inference');
    expect(at(gateway, 'spec', 'addresses')).toEqual([{ type: 'NamedAddress', value: 'llm-ip' }]);
  });
});

describe('Cloud Armor', () => {
  test('stands before every model, and nowhere unless named', () => {
    const platform = platformWith({ gateway: { securityPolicy: 'llm-edge' }, models: two });
    for (const name of ['a', 'b']) {
      const policy = objectAt(platform, `GCPBackendPolicy/${name}`);
      expect(at(policy, 'spec', 'default', 'securityPolicy')).toBe('llm-edge');
    }
    expect(JSON.stringify(objectAt(platformWith(), 'GCPBackendPolicy/gemma'))).not.toContain('securityPolicy');
  });
});

describe('Model Armor', () => {
  const platform = platformWith({ gateway: { modelArmor: { template: 'prompts', responseTemplate: 'answers' } } });
  const extension = objectAt(platform, 'GCPTrafficExtension/inference-model-armor');
  const chain = at(extension, 'spec', 'extensionChains', 0);

  test('is asked by the gateway, in its region, and refuses what it could not read', () => {
    expect(extension.metadata.namespace).toBe('inference');
    expect(at(extension, 'spec', 'targetRefs')).toEqual([
      { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'inference' },
    ]);
    expect(at(chain, 'extensions', 0)).toMatchObject({
      googleAPIServiceName: 'modelarmor.europe-west1.rep.googleapis.com',
      failOpen: false,
      timeout: '10000ms',
    });
    expect(at(chain, 'extensions')).toHaveLength(1);
  });

  test('reads bodies both ways, on every path whose body it knows', () => {
    expect(at(chain, 'extensions', 0, 'supportedEvents')).toEqual(
      expect.arrayContaining(['RequestBody', 'ResponseBody', 'RequestHeaders', 'ResponseHeaders']),
    );
    const matchers = at(chain, 'matchCondition', 'celExpressions') as { celMatcher: string }[];
    expect(matchers.map(({ celMatcher }) => celMatcher)).toEqual([
      'request.path == "/v1/chat/completions"',
      'request.path == "/v1/completions"',
    ]);
  });

  test('has its templates by their full names, as JSON in a string', () => {
    const settings: unknown = JSON.parse(String(at(chain, 'extensions', 0, 'metadata', 'model_armor_settings')));
    const template = 'projects/example-project/locations/europe-west1/templates';
    expect(settings).toEqual([
      {
        model: 'default',
        user_prompt_template_id: `${template}/prompts`,
        model_response_template_id: `${template}/answers`,
      },
    ]);
  });

  test('has no authority and no mode of sending, which the CRD refuses for a Google API', () => {
    const extensions = JSON.stringify(at(chain, 'extensions'));
    for (const field of ['authority', 'requestBodySendMode', 'responseBodySendMode', 'backendRef']) {
      expect(extensions).not.toContain(field);
    }
  });

  test('is absent unless asked for', () => {
    expect(() => objectAt(platformWith(), 'GCPTrafficExtension/inference-model-armor')).toThrow();
  });
});

describe('an HTTPRoute', () => {
  test('leads from the listener to the pool of its model, by exact paths', () => {
    const platform = platformWith();
    expect(objectAt(platform, 'HTTPRoute/gemma')['spec']).toEqual({
      parentRefs: [
        {
          group: 'gateway.networking.k8s.io',
          kind: 'Gateway',
          name: 'inference',
          namespace: 'inference',
          sectionName: 'http',
        },
      ],
      rules: [
        {
          matches: platform.routes['gemma']!.paths.map((path) => ({ path })),
          backendRefs: [{ group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'gemma', weight: 1 }],
        },
      ],
    });
  });

  test('asks for the headers at each of its paths', () => {
    const route = objectAt(platformWith({ models: two }), 'HTTPRoute/a');
    const matches = at(route, 'spec', 'rules', 0, 'matches') as unknown[];
    expect(matches.length).toBeGreaterThan(1);
    for (const match of matches) {
      expect(at(match, 'headers')).toEqual([
        { type: 'Exact', name: 'X-Gateway-Model-Name', value: 'google/gemma-2-2b-it' },
      ]);
    }
  });

  test('takes every name of its model, at each of its paths', () => {
    const models = { a: { ...gemma!, servedModelNames: ['chat', 'gemma'] }, b: gemma! };
    const platform = platformWith({ models });
    const matches = at(objectAt(platform, 'HTTPRoute/a'), 'spec', 'rules', 0, 'matches') as unknown[];
    const { paths } = platform.routes['a']!;
    expect(matches).toHaveLength(2 * paths.length);
    for (const value of ['chat', 'gemma']) {
      for (const path of paths) {
        expect(matches).toContainEqual({
          path,
          headers: [{ type: 'Exact', name: 'X-Gateway-Model-Name', value }],
        });
      }
    }
  });

  test('has no more matches in a rule than the API takes, each with all the backends', () => {
    const names = Array.from({ length: 25 }, (_, index) => `name-${index}`);
    const platform = platformWith({ models: { a: { ...gemma!, servedModelNames: names }, b: gemma! } });
    const rules = at(objectAt(platform, 'HTTPRoute/a'), 'spec', 'rules') as {
      matches: unknown[];
      backendRefs: unknown;
    }[];
    expect(rules.map(({ matches }) => matches.length)).toEqual([64, 61]);
    expect(rules[1]!.backendRefs).toEqual(rules[0]!.backendRefs);
  });

  test('shares requests out by weight', () => {
    const routes = { split: { models: { a: 9, b: 1 } } };
    const route = objectAt(platformWith({ models: two, routes }), 'HTTPRoute/split');
    const backends = at(route, 'spec', 'rules', 0, 'backendRefs') as { name: string; weight: number }[];
    expect(backends.map(({ name, weight }) => [name, weight])).toEqual([
      ['a', 9],
      ['b', 1],
    ]);
  });

  test.each([
    ['none where none are given', {}, {}, undefined],
    ['the gateway’s', { hostnames: ['llm.example.com'] }, {}, ['llm.example.com']],
    ['its own', { hostnames: ['llm.example.com'] }, { hostnames: ['a.example.com'] }, ['a.example.com']],
  ])('answers to host names: %s', (_, gateway, route, expected) => {
    const routes = { gemma: { models: { gemma: 1 }, ...route } };
    expect(at(objectAt(platformWith({ gateway, routes }), 'HTTPRoute/gemma'), 'spec', 'hostnames')).toEqual(expected);
  });

  test('has no ports on pools, no timeouts and no retries, which GKE refuses', () => {
    const text = JSON.stringify(objectAt(platformWith(), 'HTTPRoute/gemma'));
    for (const field of ['"port"', '"timeouts"', '"retry"']) expect(text).not.toContain(field);
  });
});
