import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { manifestsOf, objectAt, podOf } from '../manifests';

const { gemma } = goodDescription().models;
const engine = { dataParallelSize: 4, dataParallelMultiPortExternalLb: true };
const platform = platformWith({ models: { gemma: { ...gemma!, engine } } });
const PORTS = [8000, 8001, 8002, 8003];

test('every rank has a server of its own, started and watched over by one process', () => {
  const container = podOf(objectAt(platform, 'Deployment/gemma')).container as Record<string, unknown>;
  expect(container['args']).toEqual(
    expect.arrayContaining([
      '--data-parallel-size=4',
      '--data-parallel-size-local=4',
      '--data-parallel-multi-port-external-lb',
      '--data-parallel-supervisor-port=9256',
    ]),
  );
  const ports = container['ports'] as { readonly containerPort: number }[];
  expect(ports.map(({ containerPort }) => containerPort)).toEqual([...PORTS, 9256]);
  for (const [probe, path] of [
    ['startupProbe', '/ready'],
    ['readinessProbe', '/ready'],
    ['livenessProbe', '/health'],
  ] as const) {
    expect(container[probe]).toMatchObject({ httpGet: { path, port: 'supervisor' } });
  }
});

test('the pool names every rank, and asks for the health of all of them at once', () => {
  expect(objectAt(platform, 'InferencePool/gemma').spec).toMatchObject({
    targetPorts: PORTS.map((number) => ({ number })),
  });
  expect(platform.models['gemma']?.pool.healthCheck).toMatchObject({ path: '/ready', port: 9256 });
});

test('the metrics of every rank are collected', () => {
  const { endpoints } = objectAt(platform, 'PodMonitoring/gemma').spec as {
    readonly endpoints: { readonly port: string }[];
  };
  expect(endpoints.map(({ port }) => port)).toEqual(['http', 'http-1', 'http-2', 'http-3']);
});

test('load balancer and picker are let in at every port, and the health check at its own', () => {
  const admitted = (name: string): number[] => {
    const { object } = manifestsOf(platform).find((it) => it.object.metadata.name === name)!;
    const { ingress } = object.spec as { readonly ingress: { readonly ports: { readonly port: number }[] }[] };
    return ingress.flatMap(({ ports }) => ports.map(({ port }) => port));
  };
  expect(admitted('allow-gateway-to-models')).toEqual(expect.arrayContaining([...PORTS, 9256]));
  expect(admitted('gemma-from-picker')).toEqual(PORTS);
  expect(admitted('allow-metrics')).toEqual(expect.arrayContaining(PORTS));
});

test('without it the ranks of a pod share one port', () => {
  const shared = platformWith({ models: { gemma: { ...gemma!, engine: { dataParallelSize: 4 } } } });
  expect(objectAt(shared, 'InferencePool/gemma').spec).toMatchObject({ targetPorts: [{ number: 8000 }] });
});
