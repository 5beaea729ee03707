import { goodDescription } from '../fixtures/description';
import { platformWith } from '../fixtures/platform';
import { at, objectAt } from './manifests';

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
          matches: platform.routes['gemma']!.paths.map((value) => ({ path: { type: 'Exact', value } })),
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
