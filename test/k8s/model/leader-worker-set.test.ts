import type { ModelDescription } from '../../../platform/description';
import type { Platform } from '../../../platform';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, idOf, manifestsOf, objectAt } from '../manifests';

const NODES = { machineType: 'g2-standard-24', zones: ['europe-west1-b'], nodes: { min: 2, max: 4 } } as const;
const BIG = { weights: 'Qwen/Qwen3-32B', nodePool: 'l4', replicas: { min: 1, max: 2 } } as const;

function grouped(changes: Partial<ModelDescription> = {}, pool: object = NODES): Platform {
  const big = { ...BIG, hosts: { count: 2 }, ...changes } as ModelDescription;
  return platformWith({ nodePools: { l4: { ...goodDescription().nodePools['l4']!, ...pool } }, models: { big } });
}

const groupOf = (platform: Platform) => at(objectAt(platform, 'LeaderWorkerSet/big'), 'spec', 'leaderWorkerTemplate');
const podOf = (platform: Platform, of: 'leader' | 'worker') => at(groupOf(platform), `${of}Template`);
const containerOf = (platform: Platform, of: 'leader' | 'worker') => {
  const [container] = at(podOf(platform, of), 'spec', 'containers') as Record<string, unknown>[];
  return container as { command: string[]; args?: string[] } & Record<string, unknown>;
};
const labelsOf = (platform: Platform, of: 'leader' | 'worker') =>
  at(podOf(platform, of), 'metadata', 'labels') as Record<string, string>;

/** Whether labels have all that a selector asks for. */
function selects(selector: Readonly<Record<string, string>>, labels: Readonly<Record<string, string>>): boolean {
  return Object.entries(selector).every(([key, value]) => labels[key] === value);
}

describe('a replica over several hosts', () => {
  const platform = grouped();
  const { engine, life, pool, resources } = platform.models['big']!;

  test('is a group that starts together and is made anew together', () => {
    expect(at(objectAt(platform, 'LeaderWorkerSet/big'), 'spec')).toMatchObject({
      startupPolicy: 'LeaderCreated',
      leaderWorkerTemplate: { size: 2, restartPolicy: 'RecreateGroupOnPodRestart' },
      rolloutStrategy: { type: 'RollingUpdate', rollingUpdateConfiguration: life.rollout },
    });
    expect(manifestsOf(platform).map(({ object }) => idOf(object))).not.toContain('Deployment/big');
  });

  test('says how many there are only where no autoscaler does, which scales groups', () => {
    const spec = (changes: Partial<ModelDescription>) =>
      at(objectAt(grouped(changes), 'LeaderWorkerSet/big'), 'spec') as object;
    expect(spec({})).not.toHaveProperty('replicas');
    expect(spec({ replicas: 2 })).toHaveProperty('replicas', 2);
    expect(at(objectAt(platform, 'HorizontalPodAutoscaler/big'), 'spec', 'scaleTargetRef')).toEqual({
      apiVersion: 'leaderworkerset.x-k8s.io/v1',
      kind: 'LeaderWorkerSet',
      name: 'big',
    });
  });

  test('surges only where the pool has room for a whole group more', () => {
    const rollout = (max: number) => grouped({}, { ...NODES, nodes: { min: 2, max } }).models['big']!.life.rollout;
    expect([4, 5, 6].map((max) => rollout(max).maxSurge)).toEqual([0, 0, 1]);
  });

  test('serves at its leader alone: pool, Service and scraping select it and no worker', () => {
    const selectors = [
      at(objectAt(platform, 'InferencePool/big'), 'spec', 'selector', 'matchLabels'),
      at(objectAt(platform, 'Service/big-leader'), 'spec', 'selector'),
      at(objectAt(platform, 'PodMonitoring/big'), 'spec', 'selector', 'matchLabels'),
    ] as Record<string, string>[];
    expect(selectors.map((selector) => selects(selector, labelsOf(platform, 'leader')))).toEqual([true, true, true]);
    expect(selectors.map((selector) => selects(selector, labelsOf(platform, 'worker')))).toEqual([false, false, false]);
    expect(selectors[0]).toEqual(pool.selector);
  });

  test('leaves its own name to the Service that its controller makes', () => {
    expect(manifestsOf(platform).map(({ object }) => idOf(object))).not.toContain('Service/big');
  });

  test('has a disruption budget over all its pods, since one that goes takes the replica with it', () => {
    const selector = at(objectAt(platform, 'PodDisruptionBudget/big'), 'spec', 'selector', 'matchLabels');
    const all = selector as Record<string, string>;
    expect([selects(all, labelsOf(platform, 'leader')), selects(all, labelsOf(platform, 'worker'))]).toEqual([
      true,
      true,
    ]);
  });

  test('probes the leader, and not the workers, which open no port', () => {
    const probes = ['startupProbe', 'readinessProbe', 'livenessProbe', 'ports', 'lifecycle'];
    for (const probe of probes) {
      expect(containerOf(platform, 'leader')).toHaveProperty(probe);
      expect(containerOf(platform, 'worker')).not.toHaveProperty(probe);
    }
  });

  test('gives every pod the same accelerators, and the address by which the others reach it', () => {
    for (const pod of ['leader', 'worker'] as const) {
      expect(containerOf(platform, pod)).toMatchObject({
        image: engine.image,
        resources: { limits: { 'nvidia.com/gpu': '2' } },
      });
      expect(containerOf(platform, pod)['env']).toContainEqual({
        name: 'VLLM_HOST_IP',
        valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } },
      });
      expect(at(podOf(platform, pod), 'spec')).not.toHaveProperty('topologySpreadConstraints');
    }
    expect(resources.accelerator.count).toBe(2);
  });

  test('runs the same on all hosts, but that workers serve nothing', () => {
    const [leader, worker] = [containerOf(platform, 'leader').args!, containerOf(platform, 'worker').args!];
    expect(leader.filter((word) => !worker.includes(word))).toEqual(['--port=8000']);
    expect(worker.filter((word) => !leader.includes(word))).toEqual(['--headless']);
    expect(leader).toEqual(
      expect.arrayContaining([
        '--tensor-parallel-size=2',
        '--pipeline-parallel-size=2',
        '--distributed-executor-backend=mp',
        '--nnodes=2',
        '--node-rank=$(LWS_WORKER_INDEX)',
        '--master-addr=$(LWS_LEADER_ADDRESS)',
      ]),
    );
  });

  test('waits at every rank as long as at the leader, whose probe counts with a host that comes last', () => {
    const { coldStart, probes } = life;
    const budget = probes.startup.periodSeconds * probes.startup.failureThreshold;
    const late = coldStart.nodeProvisioningSeconds + coldStart.imagePullSeconds;
    expect(budget).toBeGreaterThanOrEqual(late + 2 * coldStart.engineStartSeconds);
    expect(engine.args).toContain(`--distributed-timeout-seconds=${budget}`);
    expect(engine.args).toContain(`--cpu-distributed-timeout-seconds=${budget}`);
    const older = grouped({ engine: { version: '0.17.1' } }).models['big']!.engine.args.join(' ');
    expect(older).not.toContain('distributed-timeout-seconds');
    const asked = grouped({ engine: { args: { '--distributed-timeout-seconds': 77 } } }).models['big']!.engine.args;
    expect(asked.filter((word) => word.startsWith('--distributed-timeout-seconds'))).toEqual([
      '--distributed-timeout-seconds=77',
    ]);
  });

  test('may have a data parallel engine on each host', () => {
    const { args } = containerOf(grouped({ engine: { dataParallelSize: 4 } }), 'worker');
    expect(args).toEqual(
      expect.arrayContaining([
        '--data-parallel-size=4',
        '--data-parallel-size-local=2',
        '--data-parallel-address=$(LWS_LEADER_ADDRESS)',
      ]),
    );
    expect(args).not.toContain('--pipeline-parallel-size=2');
  });

  test('may find its hosts through Ray, whose head the leader starts before the engine', () => {
    const ray = grouped({ hosts: { count: 2, distributedExecutorBackend: 'ray' }, engine: { version: '0.17.1' } });
    const leader = containerOf(ray, 'leader');
    expect(leader.command.slice(0, 2)).toEqual(['bash', '-c']);
    expect(leader.command[2]).toMatch(/^ray start --head --port=6379 .* && exec vllm serve "\$@"$/);
    expect(leader.args).toContain('--distributed-executor-backend=ray');
    const worker = containerOf(ray, 'worker');
    expect(worker.command[2]).toMatch(
      /^until ray health-check .*; exec ray start --address="\$LWS_LEADER_ADDRESS:6379" /,
    );
    expect(worker).not.toHaveProperty('args');
  });

  test('on TPUs is a slice: a node pool has room for one, whose ranks Ray starts', () => {
    const slice = {
      machineType: 'ct6e-standard-4t',
      zones: ['europe-west4-a'],
      nodes: { min: 0, max: 4 },
      placement: { tpuTopology: '4x4' },
    };
    const tpu = grouped({ hosts: { count: 4 }, replicas: 1 }, slice);
    expect(objectAt(tpu, 'LeaderWorkerSet/big').metadata.annotations).toHaveProperty(
      ['leaderworkerset.sigs.k8s.io/exclusive-topology'],
      'cloud.google.com/gke-nodepool',
    );
    expect(containerOf(tpu, 'leader').args).toContain('--tensor-parallel-size=16');
    expect(containerOf(tpu, 'worker')).toMatchObject({ resources: { limits: { 'google.com/tpu': '4' } } });
    expect(containerOf(tpu, 'worker')['env']).toContainEqual({ name: 'TPU_MULTIHOST_BACKEND', value: 'ray' });
  });

  test('lets its own pods talk to each other at every port, and no others', () => {
    for (const [name, side] of [
      ['big-from-its-hosts', 'ingress'],
      ['big-to-its-hosts', 'egress'],
    ] as const) {
      const spec = at(objectAt(platform, `NetworkPolicy/${name}`), 'spec') as { podSelector: unknown };
      expect(at(spec, side)).toEqual([
        {
          [side === 'ingress' ? 'from' : 'to']: [{ podSelector: spec.podSelector }],
          ports: [{ protocol: 'TCP', port: 1, endPort: 65_535 }],
        },
      ]);
    }
  });

  test('is let in by the queue that its model names', () => {
    const { labels } = objectAt(grouped({ queue: 'later' }), 'LeaderWorkerSet/big').metadata;
    expect(labels).toHaveProperty(['kueue.x-k8s.io/queue-name'], 'later');
  });

  test('pays for all its hosts', () => {
    const atMinimum = (replicas: number) =>
      grouped({ replicas }, { ...NODES, nodes: { min: 0, max: 8 } }).cost.atMinimum;
    const [one, two] = [atMinimum(1).parts['l4'], atMinimum(2).parts['l4']];
    expect(two).toBeCloseTo(2 * (one ?? 0));
    expect(grouped({ replicas: 1 }).cost.atMinimum.parts['l4']).toBeCloseTo(one ?? 0);
  });
});
