import type { KubernetesObject } from '../../k8s';
import { rolesOf, servedOf } from '../../platform/resolve';
import { SYNC_WAVE_ANNOTATION } from '../../k8s/sync-wave';
import { ENVIRONMENTS } from './environments';
import { at, idOf, manifestsOf } from './manifests';

type Labels = Readonly<Record<string, string>>;

describe.each(ENVIRONMENTS)('in %s', (_, platform) => {
  const served = servedOf(platform);
  const all = manifestsOf(platform).map(({ object }) => object);
  const ofKind = (kind: string): KubernetesObject[] => all.filter((object) => object.kind === kind);
  const servers = ofKind('Deployment').filter((it) => label(it, 'component') === 'model-server');
  const pickers = ofKind('Deployment').filter((it) => label(it, 'component') === 'endpoint-picker');
  const selected = (selector: Labels): KubernetesObject[] =>
    ofKind('Deployment').filter((deployment) => matches(selector, podLabels(deployment)));

  test('each model has servers and a picker', () => {
    const names = Object.values(served)
      .flatMap((one) => rolesOf(one))
      .map(({ name }) => name);
    expect(servers.map(({ metadata }) => metadata.name)).toEqual(names.sort());
    expect(pickers).toHaveLength(Object.keys(served).length);
  });

  test('a Deployment selects its own pods and no others', () => {
    for (const deployment of ofKind('Deployment')) {
      expect(selected(at(deployment, 'spec', 'selector', 'matchLabels') as Labels)).toEqual([deployment]);
    }
  });

  test('a pool selects the pods that serve its model and no picker', () => {
    for (const pool of ofKind('InferencePool')) {
      const deployments = selected(at(pool, 'spec', 'selector', 'matchLabels') as Labels);
      const roles = rolesOf(served[pool.metadata.name]!);
      expect(deployments.map(({ metadata }) => metadata.name)).toEqual(roles.map(({ name }) => name));
      expect(servers).toEqual(expect.arrayContaining(deployments));
    }
  });

  test.each([
    ['Service', ['spec', 'selector']],
    ['PodMonitoring', ['spec', 'selector', 'matchLabels']],
    ['PodDisruptionBudget', ['spec', 'selector', 'matchLabels']],
  ])('each %s selects the one Deployment of its name', (kind, path) => {
    for (const object of ofKind(kind)) {
      const deployments = selected(at(object, ...path) as Labels);
      expect(deployments.map(({ metadata }) => metadata.name)).toEqual([object.metadata.name]);
    }
  });

  test('every port that is named is a port of the container', () => {
    const portNames = (deployment: KubernetesObject): unknown[] =>
      ['initContainers', 'containers'].flatMap((kind) => {
        const containers = at(deployment, 'spec', 'template', 'spec', kind) as
          { ports: { name: string }[] }[] | undefined;
        return (containers ?? []).flatMap(({ ports }) => ports.map(({ name }) => name));
      });
    for (const service of ofKind('Service')) {
      const [deployment] = selected(at(service, 'spec', 'selector') as Labels);
      const targets = (at(service, 'spec', 'ports') as { targetPort: string }[]).map(({ targetPort }) => targetPort);
      expect(portNames(deployment!)).toEqual(expect.arrayContaining(targets));
    }
    for (const monitoring of ofKind('PodMonitoring')) {
      const [deployment] = selected(at(monitoring, 'spec', 'selector', 'matchLabels') as Labels);
      expect(portNames(deployment!)).toContain(at(monitoring, 'spec', 'endpoints', 0, 'port'));
    }
  });

  test('whatever an object names is there, and is made in an earlier wave', () => {
    for (const object of all) {
      for (const needed of references(object)) {
        const found = all.find((other) => idOf(other) === needed);
        expect([idOf(object), found === undefined ? 'missing' : needed]).toEqual([idOf(object), needed]);
        expect([idOf(object), wave(found!)]).toEqual([idOf(object), expect.any(Number)]);
        // What says how a gateway speaks TLS comes with it: the listener never speaks otherwise.
        const together = object.kind === 'GCPGatewayPolicy';
        expect([idOf(object), wave(found!) - wave(object) < (together ? 1 : 0)]).toEqual([idOf(object), true]);
      }
    }
  });

  test('an autoscaler comes with its Deployment and after it, as Argo CD and kubectl both take them', () => {
    for (const autoscaler of ofKind('HorizontalPodAutoscaler')) {
      const target = all.find(
        (it) => idOf(it) === `Deployment/${String(at(autoscaler, 'spec', 'scaleTargetRef', 'name'))}`,
      );
      expect(wave(target!)).toBe(wave(autoscaler));
      expect(all.indexOf(target!)).toBeLessThan(all.indexOf(autoscaler));
    }
  });

  test('everything that has a namespace comes after it', () => {
    for (const object of all.filter(({ kind, metadata }) => kind !== 'Namespace' && metadata.namespace !== 'argocd')) {
      for (const namespace of ofKind('Namespace')) expect(wave(namespace)).toBeLessThan(wave(object));
    }
  });
});

/** `Kind/name` of what an object cannot do without, apart from its namespace and what others install. */
function references(object: KubernetesObject): string[] {
  const spec = at(object, 'spec');
  const strings = (...values: unknown[]): string[] => values.filter((value) => typeof value === 'string');
  const named = (kind: string, ...values: unknown[]): string[] => strings(...values).map((name) => `${kind}/${name}`);
  const pod = at(spec, 'template', 'spec');
  const backends = (at(spec, 'rules', 0, 'backendRefs') as { name: string }[] | undefined) ?? [];
  const subjects = (object['subjects'] as { name: string }[] | undefined) ?? [];
  return [
    ...named('ServiceAccount', at(pod, 'serviceAccountName')),
    ...named('ConfigMap', at(pod, 'volumes', 0, 'configMap', 'name')),
    ...named('Service', at(spec, 'endpointPickerRef', 'name')),
    ...named('InferencePool', at(spec, 'poolRef', 'name'), ...backends.map(({ name }) => name)),
    ...named(String(at(spec, 'targetRef', 'kind')), at(spec, 'targetRef', 'name')),
    ...named('Gateway', at(spec, 'targetRefs', 0, 'name')),
    ...named('Service', at(spec, 'extensionChains', 0, 'extensions', 0, 'backendRef', 'name')),
    ...named('Gateway', at(spec, 'parentRefs', 0, 'name')),
    ...named('Secret', at(spec, 'endpoints', 0, 'authorization', 'credentials', 'secret', 'name')),
    ...named('ServiceAccount', object.metadata.annotations?.['kubernetes.io/service-account.name']),
    ...named('ServiceAccount', ...subjects.map(({ name }) => name).filter((name) => name !== 'collector')),
    ...strings(at(object, 'roleRef', 'name'))
      .filter((name) => !name.startsWith('system:'))
      .map((name) => `${String(at(object, 'roleRef', 'kind'))}/${name}`),
  ];
}

function label({ metadata }: KubernetesObject, name: string): string | undefined {
  return metadata.labels?.[`app.kubernetes.io/${name}`];
}

function podLabels(deployment: KubernetesObject): Labels {
  return at(deployment, 'spec', 'template', 'metadata', 'labels') as Labels;
}

function matches(selector: Labels, labels: Labels): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}

function wave({ metadata }: KubernetesObject): number {
  return Number(metadata.annotations?.[SYNC_WAVE_ANNOTATION]);
}
