import { goodDescription } from '../fixtures/description';
import { platformWith } from '../fixtures/platform';
import { at, idOf, manifestsOf } from './manifests';

const { gemma } = goodDescription().models;
const ARGOCD = { argocd: { repoURL: 'https://git.example.org/platform/serving.git' } };
const platform = platformWith({
  models: {
    a: { ...gemma!, namespace: 'team-a' },
    b: { ...gemma!, namespace: 'team-b' },
    c: { ...gemma!, servedModelNames: ['c'] },
  },
  routes: {
    both: { models: { a: 9, b: 1 } },
    a: { models: { a: 1 }, headers: { 'X-A': '1' } },
    c: { models: { c: 1 } },
  },
  delivery: ARGOCD,
});
const objects = manifestsOf(platform).map(({ object }) => object);
const inNamespace = (namespace: string): string[] =>
  objects.filter(({ metadata }) => metadata.namespace === namespace).map(idOf);
const find = (id: string) => objects.filter((object) => idOf(object) === id);

describe('the namespace of a team', () => {
  test.each(['team-a', 'team-b', 'inference'])('%s is made, closed, and strict about pods', (name) => {
    const [namespace] = find(`Namespace/${name}`);
    expect(namespace?.metadata.labels).toMatchObject({ 'pod-security.kubernetes.io/enforce': 'restricted' });
    expect(inNamespace(name)).toEqual(
      expect.arrayContaining([
        'NetworkPolicy/default-deny',
        'NetworkPolicy/allow-dns',
        'NetworkPolicy/allow-gateway-to-models',
        'NetworkPolicy/allow-gateway-to-pickers',
        'ServiceAccount/slipway-metrics-reader',
        'Secret/slipway-metrics-reader',
      ]),
    );
  });

  test('has all that serves its model', () => {
    for (const kind of ['Deployment', 'InferencePool', 'GCPBackendPolicy', 'HealthCheckPolicy', 'InferenceObjective'])
      expect(find(`${kind}/a`).map(({ metadata }) => metadata.namespace)).toEqual(['team-a']);
    for (const kind of ['Deployment', 'Service', 'Role', 'ConfigMap'])
      expect(find(`${kind}/a-epp`).map(({ metadata }) => metadata.namespace)).toEqual(['team-a']);
  });

  test('is one that Argo CD may write to', () => {
    const [project] = objects.filter(({ kind }) => kind === 'AppProject');
    const destinations = at(project, 'spec', 'destinations') as { namespace: string }[];
    expect(destinations.map(({ namespace }) => namespace)).toEqual(['inference', 'team-a', 'team-b']);
  });
});

describe('a route', () => {
  test('stands beside its pools, and names the gateway in its own namespace', () => {
    const [route] = find('HTTPRoute/a');
    expect(route?.metadata.namespace).toBe('team-a');
    expect(at(route, 'spec', 'parentRefs', 0)).toMatchObject({ name: 'inference', namespace: 'inference' });
    expect(at(route, 'spec', 'rules', 0, 'backendRefs', 0)).not.toHaveProperty('namespace');
    expect(find('HTTPRoute/c').map(({ metadata }) => metadata.namespace)).toEqual(['inference']);
  });

  test('is taken by the listener for its namespace, and none of another', () => {
    const [gateway] = find('Gateway/inference');
    expect(at(gateway, 'spec', 'listeners', 0, 'allowedRoutes', 'namespaces')).toEqual({
      from: 'Selector',
      selector: {
        matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'In', values: ['inference', 'team-a'] }],
      },
    });
  });

  test('enters a pool of another namespace by its leave alone', () => {
    const [route] = find('HTTPRoute/both');
    expect(route?.metadata.namespace).toBe('team-a');
    const backends = at(route, 'spec', 'rules', 0, 'backendRefs') as object[];
    expect(backends).toEqual([
      { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'a', weight: 9 },
      { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'b', namespace: 'team-b', weight: 1 },
    ]);
    const grants = objects.filter(({ kind }) => kind === 'ReferenceGrant');
    expect(grants).toMatchObject([
      {
        apiVersion: 'gateway.networking.k8s.io/v1beta1',
        metadata: { name: 'b', namespace: 'team-b' },
        spec: {
          from: [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'team-a' }],
          to: [{ group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'b' }],
        },
      },
    ]);
  });

  test('needs no leave, and the listener no selector, where all share one namespace', () => {
    const all = manifestsOf(platformWith()).map(({ object }) => object);
    expect(all.filter(({ kind }) => kind === 'ReferenceGrant')).toEqual([]);
    const gateway = all.find(({ kind }) => kind === 'Gateway');
    expect(at(gateway, 'spec', 'listeners', 0, 'allowedRoutes', 'namespaces')).toEqual({ from: 'Same' });
  });
});

test('the body-based router stands beside the gateway, and knows the names of every namespace', () => {
  expect(inNamespace('inference')).toEqual(
    expect.arrayContaining(['Deployment/body-router', 'GCPRoutingExtension/body-router', 'ConfigMap/a-names']),
  );
  expect(inNamespace('team-a')).not.toContain('ConfigMap/a-names');
});
