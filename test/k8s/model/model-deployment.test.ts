import type { Platform } from '../../../platform';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, objectAt, podOf } from '../manifests';

const { gemma } = goodDescription().models;
const modelOf = (changes: object): Platform => platformWith({ models: { gemma: { ...gemma!, ...changes } } });
const deployment = (platform: Platform) => objectAt(platform, 'Deployment/gemma');

describe('the Deployment of a model', () => {
  test('says how many pods there are only where no autoscaler does', () => {
    expect(at(deployment(modelOf({ replicas: { min: 1, max: 3 } })), 'spec')).not.toHaveProperty('replicas');
    expect(at(deployment(modelOf({ replicas: 2 })), 'spec', 'replicas')).toBe(2);
  });

  test('replaces pods as the platform says', () => {
    const platform = platformWith();
    const { life } = platform.models['gemma']!;
    expect(at(deployment(platform), 'spec')).toMatchObject({
      strategy: { type: 'RollingUpdate', rollingUpdate: life.rollout },
      progressDeadlineSeconds: life.progressDeadlineSeconds,
    });
  });

  test('gives the reason for each check that it does not meet, and for no other', () => {
    const skipped = (platform: Platform): string[] =>
      Object.entries(deployment(platform).metadata.annotations ?? {})
        .filter(([key]) => key.startsWith('checkov.io/skip'))
        .map(([, value]) => value.slice(0, value.indexOf('=')));
    expect(skipped(platformWith())).toEqual(['CKV_K8S_11', 'CKV_K8S_15', 'CKV_K8S_35', 'CKV_K8S_40', 'CKV_K8S_43']);
    const image = `vllm/vllm-openai@sha256:${'0'.repeat(64)}`;
    const open = { weights: 'Qwen/Qwen3-8B', engine: { image } };
    expect(skipped(modelOf(open))).toEqual(['CKV_K8S_11', 'CKV_K8S_15', 'CKV_K8S_40']);
    const guarded = { ...open, apiKey: { secret: 'llm-key', key: 'key' } };
    expect(skipped(modelOf(guarded))).toEqual(['CKV_K8S_11', 'CKV_K8S_15', 'CKV_K8S_35', 'CKV_K8S_40']);
  });
});

describe('the pod of a model', () => {
  const platform = platformWith();
  const { engine, life, pool } = platform.models['gemma']!;
  const { labels, spec } = podOf(deployment(platform));

  test('carries the labels that its pool, its picker and GKE’s dashboards look for', () => {
    expect(labels).toMatchObject({
      ...pool.selector,
      'llm-d.ai/engine-type': 'vllm',
      'ai.gke.io/model': 'gemma-2-2b-it',
      'ai.gke.io/inference-server': 'vllm',
    });
  });

  test('names its engine by the label of the picker’s generation', () => {
    const older = podOf(deployment(platformWith({ targets: { picker: { generation: 'gie' } } }))).labels;
    expect(older).toHaveProperty(['inference.networking.k8s.io/engine-type'], 'vllm');
    expect(older).not.toHaveProperty(['llm-d.ai/engine-type']);
  });

  test('goes to its node pool, on the accelerator that it was sized for', () => {
    expect(spec).toMatchObject({
      nodeSelector: { 'cloud.google.com/gke-nodepool': 'l4', 'cloud.google.com/gke-accelerator': 'nvidia-l4' },
      tolerations: [{ key: 'nvidia.com/gpu', operator: 'Equal', value: 'present', effect: 'NoSchedule' }],
    });
  });

  test('spreads over zones without insisting', () => {
    expect(at(spec, 'topologySpreadConstraints')).toEqual([
      {
        maxSkew: 1,
        topologyKey: 'topology.kubernetes.io/zone',
        whenUnsatisfiable: 'ScheduleAnyway',
        labelSelector: { matchLabels: pool.selector },
      },
    ]);
  });

  test('meets the restricted Pod Security Standard, and has no token and no links to Services', () => {
    expect(spec).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      serviceAccountName: 'gemma',
      securityContext: {
        runAsNonRoot: true,
        runAsUser: engine.runAsUser,
        runAsGroup: engine.runAsUser,
        seccompProfile: { type: 'RuntimeDefault' },
      },
    });
    for (const field of ['hostNetwork', 'hostPID', 'hostIPC']) expect(spec).not.toHaveProperty(field);
    const kinds = (at(spec, 'volumes') as object[]).map((volume) =>
      Object.keys(volume).filter((key) => key !== 'name'),
    );
    expect(kinds).toEqual([['emptyDir'], ['emptyDir'], ['emptyDir']]);
  });

  test('has more time to end than it takes to be forgotten and to finish its answers', () => {
    const grace = at(spec, 'terminationGracePeriodSeconds');
    expect(grace).toBe(life.terminationGracePeriodSeconds);
    const preStop = at(spec, 'containers', 0, 'lifecycle', 'preStop', 'sleep', 'seconds') as number;
    const args = at(spec, 'containers', 0, 'args') as string[];
    const shutdown = Number(args.find((arg) => arg.startsWith('--shutdown-timeout='))?.split('=')[1]);
    expect(preStop).toBeGreaterThan(0);
    expect(shutdown).toBeGreaterThan(preStop);
    expect(grace).toBeGreaterThan(preStop + shutdown);
  });
});
