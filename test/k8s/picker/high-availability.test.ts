import type { Platform, PlatformDescription } from '../../../platform';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, idOf, manifestsOf, objectAt, podOf } from '../manifests';

type PickerDescription = NonNullable<PlatformDescription['models'][string]['picker']>;

const PICKER = 'gemma-epp';
const RELEASES = [
  ['llm-d', 'epp-inference-gemma.llm-d.ai'],
  ['gie', 'epp-inference-gemma.gateway-api-inference-extension.sigs.k8s.io'],
] as const;

function platformOf(generation: 'llm-d' | 'gie', picker: PickerDescription): Platform {
  const gemma = { ...goodDescription().models['gemma']!, picker };
  return platformWith({ targets: { picker: { generation } }, models: { gemma } });
}

function idsOf(platform: Platform): string[] {
  return manifestsOf(platform).map(({ object }) => idOf(object));
}

describe.each(RELEASES)('two replicas of the picker of generation %s', (generation, lease) => {
  const platform = platformOf(generation, { replicas: 2 });
  const { container, spec } = podOf(objectAt(platform, `Deployment/${PICKER}`));

  test('elect a leader', () => {
    expect(at(container, 'args')).toContain('--ha-enable-leader-election=true');
  });

  test('may hold their own lease, and no other', () => {
    const rules = objectAt(platform, `Role/${PICKER}`)['rules'] as { resources: string[] }[];
    expect(rules.filter(({ resources }) => resources.includes('leases'))).toEqual([
      { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['create'] },
      { apiGroups: ['coordination.k8s.io'], resources: ['leases'], resourceNames: [lease], verbs: ['get', 'update'] },
    ]);
  });

  test('are both ready, and the load balancer asks which one leads', () => {
    expect(at(container, 'readinessProbe', 'grpc', 'service')).toBe('liveness');
    const policy = objectAt(platform, `HealthCheckPolicy/${PICKER}`);
    expect(at(policy, 'spec', 'targetRef')).toEqual({ group: '', kind: 'Service', name: PICKER });
    expect(at(policy, 'spec', 'default', 'config')).toEqual({
      type: 'GRPC',
      grpcHealthCheck: { grpcServiceName: 'readiness', portSpecification: 'USE_FIXED_PORT', port: 9003 },
    });
  });

  test('never share a node, and go one after the other', () => {
    const [host] = at(spec, 'topologySpreadConstraints') as object[];
    expect(host).toMatchObject({ topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule' });
    expect(at(objectAt(platform, `Deployment/${PICKER}`), 'spec', 'strategy')).toEqual({
      type: 'RollingUpdate',
      rollingUpdate: { maxSurge: 0, maxUnavailable: 1 },
    });
    expect(at(objectAt(platform, `PodDisruptionBudget/${PICKER}`), 'spec', 'maxUnavailable')).toBe(1);
  });
});

test('replicas that all answer elect nobody', () => {
  const platform = platformOf('llm-d', { replicas: 2, leaderElection: false });
  const { container } = podOf(objectAt(platform, `Deployment/${PICKER}`));
  expect(JSON.stringify(container)).not.toContain('leader-election');
  expect(JSON.stringify(objectAt(platform, `Role/${PICKER}`))).not.toContain('leases');
  expect(idsOf(platform)).not.toContain(`HealthCheckPolicy/${PICKER}`);
  expect(idsOf(platform)).toContain(`PodDisruptionBudget/${PICKER}`);
});

test('one replica has neither a lease nor a budget', () => {
  const ids = idsOf(platformOf('llm-d', {}));
  expect(ids).not.toContain(`PodDisruptionBudget/${PICKER}`);
  expect(ids).not.toContain(`HealthCheckPolicy/${PICKER}`);
});

test('what each pod asks for is what the description says', () => {
  const resources = { cpuMillis: 4000, memoryMib: 8192, memoryLimitMib: 16_384 };
  const { container } = podOf(objectAt(platformOf('llm-d', { resources }), `Deployment/${PICKER}`));
  expect(at(container, 'resources')).toMatchObject({
    requests: { cpu: '4', memory: '8Gi' },
    limits: { memory: '16Gi' },
  });
});

test('a pool says what becomes of requests without its picker', () => {
  const pool = objectAt(platformOf('gie', { failureMode: 'FailClose' }), 'InferencePool/gemma');
  expect(at(pool, 'spec', 'endpointPickerRef', 'failureMode')).toBe('FailClose');
});
