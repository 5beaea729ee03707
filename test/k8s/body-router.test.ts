import type { PlatformDescription } from '../../platform';
import { goodDescription } from '../fixtures/description';
import { platformWith } from '../fixtures/platform';
import { at, idOf, manifestsOf, objectAt } from './manifests';

const gemma = { ...goodDescription().models['gemma']!, servedModelNames: ['gemma', 'small'] };
const other = { ...gemma, servedModelNames: ['other'], adapters: { sql: { source: 'acme/sql', rank: 8 } } };
const two: Partial<PlatformDescription> = { models: { gemma, other } };
const gie: Partial<PlatformDescription> = { ...two, targets: { picker: { generation: 'gie' } } };

describe('the body-based router', () => {
  const platform = platformWith(two);

  test('is there as soon as several models share the gateway, and not before', () => {
    const routers = (with_: Partial<PlatformDescription>): string[] =>
      manifestsOf(platformWith(with_))
        .map(({ object }) => idOf(object))
        .filter((id) => id.includes('/body-router'));
    expect(routers({})).toEqual([]);
    expect(routers({ ...two, gateway: { bodyBasedRouting: false } })).toEqual([]);
    expect(routers({ gateway: { bodyBasedRouting: true } })).toEqual(routers(two));
    expect(routers(two)).toContain('Deployment/body-router');
  });

  test('is neither on one node nor in one zone alone, where there are several', () => {
    const spread = at(
      objectAt(platform, 'Deployment/body-router'),
      'spec',
      'template',
      'spec',
      'topologySpreadConstraints',
    ) as { topologyKey: string; whenUnsatisfiable: string; maxSkew: number }[];
    expect(spread.map(({ topologyKey }) => topologyKey)).toEqual([
      'kubernetes.io/hostname',
      'topology.kubernetes.io/zone',
    ]);
    for (const constraint of spread)
      expect(constraint).toMatchObject({ maxSkew: 1, whenUnsatisfiable: 'ScheduleAnyway' });
    expect(objectAt(platform, 'PodDisruptionBudget/body-router')['spec']).toMatchObject({ maxUnavailable: 1 });
  });

  test('stands in the way of every request: nothing passes without it, and two pods are there to ask', () => {
    const extension = at(objectAt(platform, 'GCPRoutingExtension/body-router'), 'spec');
    expect(at(extension, 'targetRefs', 0, 'name')).toBe(platform.gateway.name);
    expect(at(extension, 'extensionChains', 0, 'extensions', 0)).toMatchObject({
      failOpen: false,
      timeout: '10000ms',
      supportedEvents: ['RequestHeaders', 'RequestBody', 'RequestTrailers'],
      requestBodySendMode: 'FullDuplexStreamed',
      backendRef: { group: '', kind: 'Service', name: 'body-router', port: 9004 },
    });
    expect(at(objectAt(platform, 'Deployment/body-router'), 'spec', 'replicas')).toBe(2);
    expect(at(objectAt(platform, 'PodDisruptionBudget/body-router'), 'spec', 'maxUnavailable')).toBe(1);
  });

  test('is checked at its health port, by gRPC', () => {
    expect(at(objectAt(platform, 'HealthCheckPolicy/body-router'), 'spec')).toMatchObject({
      targetRef: { group: '', kind: 'Service', name: 'body-router' },
      default: { config: { type: 'GRPC', grpcHealthCheck: { portSpecification: 'USE_FIXED_PORT', port: 9005 } } },
    });
  });

  test('takes no request before its own port is open, which is later than its health service answers', () => {
    const container = at(objectAt(platform, 'Deployment/body-router'), 'spec', 'template', 'spec', 'containers', 0);
    expect(at(container, 'startupProbe', 'tcpSocket', 'port')).toBe('grpc-ext-proc');
    expect(at(container, 'readinessProbe', 'grpc', 'port')).toBe(9005);
  });

  test('speaks HTTP/2 over TLS', () => {
    expect(at(objectAt(platform, 'Service/body-router'), 'spec', 'ports')).toEqual([
      expect.objectContaining({ port: 9004, appProtocol: 'HTTP2' }),
    ]);
  });

  test('may read the ConfigMaps of its namespace and nothing else', () => {
    expect(at(objectAt(platform, 'Role/body-router'), 'rules')).toEqual([
      { apiGroups: [''], resources: ['configmaps'], verbs: ['list', 'watch'] },
    ]);
    expect(at(objectAt(platformWith(gie), 'Role/body-router'), 'rules', 0, 'verbs')).toEqual(['get', 'list', 'watch']);
    const cluster = manifestsOf(platform).filter(({ object }) => object.kind === 'ClusterRoleBinding');
    expect(JSON.stringify(cluster)).not.toContain('body-router');
  });

  test.each([
    ['llm-d', two, 'inference.llm-d.ai/ipp-managed', 'ghcr.io/llm-d/llm-d-inference-payload-processor:v0.1.0'],
    [
      'gie',
      gie,
      'inference.networking.k8s.io/bbr-managed',
      'registry.k8s.io/gateway-api-inference-extension/bbr:v1.5.0',
    ],
  ])('of %s learns from ConfigMaps which names a model has', (_, description, label, image) => {
    const made = platformWith(description);
    const names = objectAt(made, 'ConfigMap/other-names');
    expect(names.metadata.labels).toHaveProperty([label], 'true');
    expect(names['data']).toEqual({ baseModel: 'other', adapters: '- sql\n' });
    expect(at(objectAt(made, 'Deployment/body-router'), 'spec', 'template', 'spec', 'containers', 0)).toMatchObject({
      image,
      env: [{ name: 'NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } }],
    });
  });

  test('is pulled through the registry of the environment, where there is one', () => {
    const { bodyRouter, models } = platformWith({ ...two, registry: {} });
    const host = (image: string | undefined): string | undefined => image?.split('/')[0];
    expect(host(bodyRouter?.image)).toBe(host(models['gemma']?.pool.picker.image));
    expect(bodyRouter?.image).toMatch(/-docker\.pkg\.dev\/.*llm-d-inference-payload-processor:v0\.1\.0$/);
  });

  test('of llm-d is given its file, of gie its flags', () => {
    const argsOf = (description: Partial<PlatformDescription>): unknown =>
      at(
        objectAt(platformWith(description), 'Deployment/body-router'),
        'spec',
        'template',
        'spec',
        'containers',
        0,
        'args',
      );
    expect(argsOf(two)).toContain('--config-file=/config/body-router.yaml');
    expect(argsOf(two)).not.toContain('--streaming');
    expect(argsOf(gie)).toEqual(expect.arrayContaining(['--streaming', 'base-model-to-header:base-model-mapper']));
    expect(at(objectAt(platform, 'ConfigMap/body-router'), 'data', 'body-router.yaml')).toContain(
      'X-Gateway-Model-Name',
    );
  });
});

describe('routes behind it', () => {
  const headersOf = (description: Partial<PlatformDescription>, route: string): unknown[] => {
    const rules = at(objectAt(platformWith(description), `HTTPRoute/${route}`), 'spec', 'rules') as {
      matches: { headers?: { name: string; value: string }[] }[];
    }[];
    const matches = rules.flatMap((rule) => rule.matches);
    return [...new Set(matches.map(({ headers }) => headers?.map(({ name, value }) => `${name}: ${value}`).join()))];
  };

  test('ask for every name of their model, aliases and adapters too', () => {
    expect(headersOf(two, 'gemma')).toEqual(['X-Gateway-Model-Name: gemma', 'X-Gateway-Model-Name: small']);
    expect(headersOf(two, 'other')).toEqual(['X-Gateway-Model-Name: other', 'X-Gateway-Model-Name: sql']);
  });

  test('never take what names no model of theirs', () => {
    const routes = {
      canary: { models: { gemma: 1 }, headers: { 'X-Canary': 'yes' } },
      gemma: { models: { gemma: 1 } },
    };
    for (const route of Object.keys(routes)) {
      for (const headers of headersOf({ ...two, routes }, route)) expect(headers).toContain('X-Gateway-Model-Name: ');
    }
    expect(headersOf({ gateway: { bodyBasedRouting: true } }, 'gemma')).not.toContain(undefined);
  });

  test('a single model without it is asked whatever the request says', () => {
    expect(headersOf({}, 'gemma')).toEqual([undefined]);
  });

  test('ask for the base model where the names are more than a route has matches for', () => {
    const adapters = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`adapter-${index}`, { source: `acme/${index}`, rank: 8 }]),
    );
    expect(headersOf({ models: { gemma, other: { ...other, adapters } } }, 'other')).toEqual([
      'X-Gateway-Base-Model-Name: other',
    ]);
  });

  test('a name that two models serve on hosts of their own is told apart by the host', () => {
    const routes = {
      a: { models: { gemma: 1 }, hostnames: ['a.example.com'] },
      b: { models: { other: 1 }, hostnames: ['b.example.com'] },
    };
    const same = { gemma, other: { ...other, servedModelNames: ['gemma', 'other'] } };
    expect(headersOf({ models: same, routes }, 'b')).toEqual([
      'X-Gateway-Model-Name: gemma',
      'X-Gateway-Model-Name: other',
      'X-Gateway-Model-Name: sql',
    ]);
    expect(objectAt(platformWith({ models: same, routes }), 'ConfigMap/other-names')['data']).toEqual({
      baseModel: 'other',
      adapters: '- sql\n',
    });
  });
});
