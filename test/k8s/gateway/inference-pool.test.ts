import production from '../../../environments/production';
import { accept } from '../../../platform';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, idOf, manifestsOf, objectAt } from '../manifests';

const POOL = { group: 'inference.networking.k8s.io', kind: 'InferencePool', name: 'gemma' };

describe('the InferencePool of a model', () => {
  const pool = objectAt(platformWith(), 'InferencePool/gemma');

  test('names the pods, their port and the Service of its picker', () => {
    expect(pool.apiVersion).toBe('inference.networking.k8s.io/v1');
    expect(pool['spec']).toEqual({
      selector: { matchLabels: { 'app.kubernetes.io/instance': 'gemma', 'app.kubernetes.io/name': 'vllm' } },
      targetPorts: [{ number: 8000 }],
      endpointPickerRef: {
        group: '',
        kind: 'Service',
        name: 'gemma-epp',
        port: { number: 9002 },
        failureMode: 'FailOpen',
      },
    });
  });

  test('is exported to the fleet where it is asked to be, and nowhere else', () => {
    const { gemma } = goodDescription().models;
    const exported = platformWith({ models: { gemma: { ...gemma!, exportToFleet: true } } });
    const annotation = { 'networking.gke.io/export': 'True' };
    expect(objectAt(exported, 'InferencePool/gemma').metadata.annotations).toMatchObject(annotation);
    expect(pool.metadata.annotations).not.toHaveProperty(['networking.gke.io/export']);
  });

  test('fails closed where the platform says so', () => {
    const platform = platformWith();
    const gemma = platform.models['gemma']!;
    const picker = { ...gemma.pool.picker, failureMode: 'FailClose' as const };
    const closed = { ...platform, models: { gemma: { ...gemma, pool: { ...gemma.pool, picker } } } };
    expect(at(objectAt(closed, 'InferencePool/gemma'), 'spec', 'endpointPickerRef', 'failureMode')).toBe('FailClose');
  });
});

describe('the InferenceObjective of a model', () => {
  test.each([
    ['llm-d', 'llm-d.ai/v1alpha2'],
    ['gie', 'inference.networking.x-k8s.io/v1alpha2'],
  ] as const)('is of the group that the generation %s reads', (generation, apiVersion) => {
    const platform = platformWith({ targets: { picker: { generation } } });
    const objective = objectAt(platform, 'InferenceObjective/gemma');
    expect(objective.apiVersion).toBe(apiVersion);
    expect(objective['spec']).toEqual({ poolRef: POOL, priority: platform.models['gemma']!.priority.value });
    const { group, version } = platform.models['gemma']!.pool.picker.objectiveApi;
    expect(objective.apiVersion).toBe(`${group}/${version}`);
  });
});

describe('the policies on a pool', () => {
  const platform = platformWith();

  test('check the health of the engine, at a port that is given outright', () => {
    expect(objectAt(platform, 'HealthCheckPolicy/gemma')['spec']).toEqual({
      targetRef: POOL,
      default: {
        checkIntervalSec: 2,
        timeoutSec: 2,
        healthyThreshold: 1,
        unhealthyThreshold: 2,
        logConfig: { enabled: true },
        config: {
          type: 'HTTP',
          httpHealthCheck: { requestPath: '/health', portSpecification: 'USE_FIXED_PORT', port: 8000 },
        },
      },
    });
  });

  test('wait for answers, drain and log as the platform says', () => {
    const { pool } = platform.models['gemma']!;
    expect(objectAt(platform, 'GCPBackendPolicy/gemma')['spec']).toEqual({
      targetRef: POOL,
      default: {
        timeoutSec: pool.backendTimeoutSeconds,
        connectionDraining: { drainingTimeoutSec: pool.drainingTimeoutSeconds },
        logging: { enabled: true, sampleRate: pool.logSampleRate },
      },
    });
  });

  test('log nothing at a sample rate of zero', () => {
    const gemma = platform.models['gemma']!;
    const silent = { ...gemma, pool: { ...gemma.pool, logSampleRate: 0 } };
    const policy = objectAt({ ...platform, models: { gemma: silent } }, 'GCPBackendPolicy/gemma');
    expect(at(policy, 'spec', 'default', 'logging')).toEqual({ enabled: false, sampleRate: 0 });
  });

  test('are one of each kind for a pool, for GKE heeds the oldest alone', () => {
    const policies = manifestsOf(platform)
      .map(({ object }) => object)
      .filter(({ apiVersion }) => apiVersion.startsWith('networking.gke.io/'));
    expect(policies.map(idOf).sort()).toEqual(['GCPBackendPolicy/gemma', 'HealthCheckPolicy/gemma']);
  });
});

test.each([
  [undefined, { enabled: true, sampleRate: 100_000 }],
  [1, { enabled: true, sampleRate: 1_000_000 }],
  [0.000_001, { enabled: true, sampleRate: 1 }],
  [0, { enabled: false, sampleRate: 0 }],
])('a share of %s of the requests is logged as %j', (requestLogSampleRate, logging) => {
  const { gemma } = goodDescription().models;
  const platform = platformWith({ models: { gemma: { ...gemma!, requestLogSampleRate } as never } });
  expect(at(objectAt(platform, 'GCPBackendPolicy/gemma'), 'spec', 'default', 'logging')).toEqual(logging);
});

test('no pool holds its clients to one server: the picker chooses anew for each request, and the CRD refuses it', () => {
  const policies = [accept('production', production).platform, platformWith()].flatMap((platform) =>
    manifestsOf(platform).filter(({ object }) => object.kind === 'GCPBackendPolicy'),
  );
  expect(policies.length).toBeGreaterThan(1);
  for (const { object } of policies) expect(JSON.stringify(object)).not.toContain('sessionAffinity');
});
