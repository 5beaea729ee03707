import { parse } from 'yaml';
import type { Platform } from '../../../platform';
import { platformWith } from '../../fixtures/platform';
import { at, objectAt, podOf } from '../manifests';

const GENERATIONS = ['llm-d', 'gie'] as const;
const platformOf = (generation: 'llm-d' | 'gie'): Platform => platformWith({ targets: { picker: { generation } } });

describe.each(GENERATIONS)('the picker of generation %s', (generation) => {
  const platform = platformOf(generation);
  const { picker } = platform.models['gemma']!.pool;
  const deployment = objectAt(platform, 'Deployment/gemma-epp');
  const { container, spec } = podOf(deployment);

  test('is one pod that is gone before the next one comes', () => {
    expect(deployment['spec']).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
  });

  test('runs the image and the command line of the platform', () => {
    expect(container).toMatchObject({ image: picker.image, args: picker.args });
  });

  test('is probed where it listens, then through its gRPC health service', () => {
    expect(container).toMatchObject({
      startupProbe: { tcpSocket: { port: 'grpc-ext-proc' } },
      livenessProbe: { grpc: { port: 9003, service: picker.health.liveness } },
      readinessProbe: { grpc: { port: 9003, service: picker.health.readiness } },
    });
  });

  test('finds its configuration where its command line says', () => {
    const file = picker.args.find((arg) => arg.startsWith('--config-file='))?.slice('--config-file='.length);
    const [mount] = at(container, 'volumeMounts') as { name: string; mountPath: string }[];
    const [volume] = at(spec, 'volumes') as { name: string; configMap: { name: string } }[];
    expect(volume).toEqual({ name: mount?.name, configMap: { name: 'gemma-epp' } });
    const data = objectAt(platform, 'ConfigMap/gemma-epp')['data'] as Record<string, string>;
    expect(Object.keys(data).map((name) => `${mount?.mountPath ?? ''}/${name}`)).toEqual([file]);
    expect(parse(Object.values(data)[0] ?? '')).toEqual(picker.config);
  });

  test('watches what it must and nothing more', () => {
    expect(objectAt(platform, 'Role/gemma-epp')['rules']).toEqual([
      { apiGroups: [''], resources: ['pods'], verbs: ['list', 'watch'] },
      {
        apiGroups: ['inference.networking.k8s.io'],
        resources: ['inferencepools'],
        resourceNames: ['gemma'],
        verbs: ['list', 'watch'],
      },
      {
        apiGroups: [picker.objectiveApi.group],
        resources: ['inferenceobjectives', 'inferencemodelrewrites'],
        verbs: ['list', 'watch'],
      },
    ]);
  });

  test('takes its token, runs as nobody in particular and on the system pool', () => {
    expect(spec).toMatchObject({
      automountServiceAccountToken: true,
      enableServiceLinks: false,
      serviceAccountName: 'gemma-epp',
      nodeSelector: { 'cloud.google.com/gke-nodepool': 'system' },
      terminationGracePeriodSeconds: picker.terminationGracePeriodSeconds,
      securityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: 'RuntimeDefault' } },
    });
  });

  test('is found at the ports that it listens on', () => {
    expect(at(objectAt(platform, 'Service/gemma-epp'), 'spec', 'ports')).toEqual([
      { name: 'grpc-ext-proc', port: 9002, protocol: 'TCP', targetPort: 'grpc-ext-proc' },
      { name: 'http-metrics', port: 9090, protocol: 'TCP', targetPort: 'http-metrics' },
    ]);
    expect(at(container, 'ports')).toEqual([
      { name: 'grpc-ext-proc', containerPort: 9002, protocol: 'TCP' },
      { name: 'grpc-health', containerPort: 9003, protocol: 'TCP' },
      { name: 'http-metrics', containerPort: 9090, protocol: 'TCP' },
    ]);
  });
});

test('a change of the configuration replaces the pod, another change does not', () => {
  const platform = platformWith();
  const gemma = platform.models['gemma']!;
  const hash = (changes: object): unknown => {
    const picker = { ...gemma.pool.picker, ...changes };
    const changed = { ...platform, models: { gemma: { ...gemma, pool: { ...gemma.pool, picker } } } };
    const deployment = objectAt(changed, 'Deployment/gemma-epp');
    return at(deployment, 'spec', 'template', 'metadata', 'annotations', 'slipway.dev/config-hash');
  };
  expect(hash({})).toMatch(/^[0-9a-f]{64}$/);
  expect(hash({ failureMode: 'FailClose' })).toBe(hash({}));
  expect(hash({ config: { ...gemma.pool.picker.config, featureGates: ['flowControl'] } })).not.toBe(hash({}));
});
