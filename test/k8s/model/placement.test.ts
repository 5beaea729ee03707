import type { ModelDescription, NodePoolDescription } from '../../../platform/description';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, objectAt, podOf } from '../manifests';

/** The good description's model on another kind of pool. */
function platformOn(described: Partial<NodePoolDescription>) {
  const pool = { ...goodDescription().nodePools['l4'], ...described } as NodePoolDescription;
  return platformWith({ nodePools: { l4: pool } });
}

const specOn = (described: Partial<NodePoolDescription>) => {
  const { spec } = podOf(objectAt(platformOn(described), 'Deployment/gemma'));
  return spec as { nodeSelector: Record<string, string>; tolerations: unknown[]; hostIPC?: boolean };
};

const POOL = { 'cloud.google.com/gke-nodepool': 'l4' };
const L4 = { ...POOL, 'cloud.google.com/gke-accelerator': 'nvidia-l4' };

describe('the pod of a model', () => {
  test.each([
    ['as they are', {}, L4],
    ['as Spot VMs', { spot: true }, { ...L4, 'cloud.google.com/gke-spot': 'true' }],
    ['by flex-start', { flexStart: true }, { ...L4, 'cloud.google.com/gke-flex-start': 'true' }],
    ['through a queue', { queuedProvisioning: true }, { ...L4, 'cloud.google.com/gke-queued': 'true' }],
    [
      'in slices',
      { machineType: 'a2-highgpu-1g', sharing: { strategy: 'MIG', partitionSize: '3g.20gb' } },
      {
        ...POOL,
        'cloud.google.com/gke-accelerator': 'nvidia-tesla-a100',
        'cloud.google.com/gke-gpu-partition-size': '3g.20gb',
      },
    ],
    [
      'by turns',
      { sharing: { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 4 } },
      {
        ...L4,
        'cloud.google.com/gke-gpu-sharing-strategy': 'time-sharing',
        'cloud.google.com/gke-max-shared-clients-per-gpu': '4',
      },
    ],
    [
      'with TPUs',
      { machineType: 'ct6e-standard-4t' },
      {
        ...POOL,
        'cloud.google.com/gke-tpu-accelerator': 'tpu-v6e-slice',
        'cloud.google.com/gke-tpu-topology': '2x2',
      },
    ],
  ] as const)('selects nodes %s', (_, described, nodeSelector) => {
    expect(specOn(described as Partial<NodePoolDescription>).nodeSelector).toEqual(nodeSelector);
  });

  test('tolerates the taint of a queued pool beside that of its accelerator', () => {
    expect(specOn({ queuedProvisioning: true }).tolerations).toEqual([
      { key: 'nvidia.com/gpu', operator: 'Equal', value: 'present', effect: 'NoSchedule' },
      { key: 'cloud.google.com/gke-queued', operator: 'Equal', value: 'true', effect: 'NoSchedule' },
    ]);
  });

  test('asks for one slice, and for its part of the node', () => {
    const sharing = { strategy: 'MIG', partitionSize: '3g.20gb' } as const;
    const platform = platformOn({ machineType: 'a2-highgpu-1g', sharing });
    const { resources } = platform.models['gemma']!;
    expect(platform.nodePools['l4']!.accelerator).toMatchObject({ deviceCount: 1, count: 2, memoryGib: 19.62 });
    expect(resources.accelerator.count).toBe(1);
    expect(2 * resources.cpuMillis).toBeLessThanOrEqual(platform.nodePools['l4']!.allocatable.cpuMillis);
    expect(2 * resources.memoryMib).toBeLessThanOrEqual(platform.nodePools['l4']!.allocatable.memoryMib);
  });

  test('takes its part of a GPU that is shared by turns', () => {
    const platform = platformOn({ sharing: { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 4 } });
    expect(platform.models['gemma']!.engine.gpuMemoryUtilization).toBe(0.23);
  });

  test('shares the IPC namespace of its node for MPS only, and then its namespace admits it', () => {
    const mps = { sharing: { strategy: 'MPS', maxSharedClientsPerGpu: 2 } } as const;
    const enforced = (described: Partial<NodePoolDescription>) =>
      at(objectAt(platformOn(described), 'Namespace/inference'), 'metadata', 'labels');
    expect(specOn(mps).hostIPC).toBe(true);
    expect(enforced(mps)).toHaveProperty(['pod-security.kubernetes.io/enforce'], 'privileged');
    expect(specOn({})).not.toHaveProperty('hostIPC');
    expect(enforced({})).toHaveProperty(['pod-security.kubernetes.io/enforce'], 'restricted');
  });
});

describe('the PodDisruptionBudget', () => {
  const budgetWith = (disruption?: object) => {
    const { gemma } = goodDescription().models;
    const models = { gemma: { ...gemma!, ...(disruption === undefined ? {} : { life: { disruption } }) } };
    return at(objectAt(platformWith({ models: models as never }), 'PodDisruptionBudget/gemma'), 'spec');
  };

  test.each([
    [undefined, { maxUnavailable: 1 }],
    [{ maxUnavailable: 2 }, { maxUnavailable: 2 }],
    [{ minAvailable: 2 }, { minAvailable: 2 }],
  ])('of %j says %j', (disruption, expected) => {
    const { selector, unhealthyPodEvictionPolicy, ...said } = budgetWith(disruption) as Record<string, unknown>;
    expect(said).toEqual(expected);
    expect(selector).toBeDefined();
    expect(unhealthyPodEvictionPolicy).toBe('AlwaysAllow');
  });
});

describe('the pods of a model', () => {
  const { gemma } = goodDescription().models;
  const specWith = (life: ModelDescription['life']) => {
    const platform = platformWith({ models: { gemma: { ...gemma!, life } } });
    return { platform, spec: podOf(objectAt(platform, 'Deployment/gemma')).spec };
  };

  test('have the class of their level, which is made beside them', () => {
    const { platform, spec } = specWith({ priorityClass: 'critical' });
    const name = at(spec, 'priorityClassName');
    const made = objectAt(platform, `PriorityClass/${name as string}`);
    expect(made).toMatchObject({ value: 1000, preemptionPolicy: 'PreemptLowerPriority', globalDefault: false });
  });

  test('have no class where none is asked for', () => {
    expect(specWith({}).spec).not.toHaveProperty('priorityClassName');
  });

  test('are spread over zones as far as it goes, and over nodes where that is asked for', () => {
    const keysOf = (spec: unknown) =>
      (
        at(spec, 'topologySpreadConstraints') as { topologyKey: string; whenUnsatisfiable: string; maxSkew: number }[]
      ).map(({ topologyKey, whenUnsatisfiable, maxSkew }) => [topologyKey, whenUnsatisfiable, maxSkew]);
    const zones = ['topology.kubernetes.io/zone', 'ScheduleAnyway', 1];
    expect(keysOf(specWith({}).spec)).toEqual([zones]);
    const { spec } = specWith({ topologySpread: { hosts: { whenUnsatisfiable: 'DoNotSchedule', maxSkew: 2 } } });
    expect(keysOf(spec)).toEqual([zones, ['kubernetes.io/hostname', 'DoNotSchedule', 2]]);
  });
});
