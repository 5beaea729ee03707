import { accept } from '../../../platform';
import { splitDescription } from '../../fixtures/split';
import { at, idOf, manifestsOf, objectAt, podOf } from '../manifests';

const { platform } = accept('split', splitDescription());
const deployments = ['qwen', 'qwen-prefill'].map((name) => objectAt(platform, `Deployment/${name}`));
const labelsOf = (name: string) => podOf(objectAt(platform, `Deployment/${name}`)).labels as Record<string, string>;
const containerOf = (name: string) => podOf(objectAt(platform, `Deployment/${name}`)).container as Container;

interface Container {
  readonly ports: readonly { name: string; containerPort: number }[];
  readonly env: readonly { name: string; value?: string; valueFrom?: unknown }[];
}

function selects(selector: unknown, labels: Record<string, string>): boolean {
  return Object.entries(selector as Record<string, string>).every(([key, value]) => labels[key] === value);
}

describe('prefill and decode', () => {
  test('are both selected by the one pool, which selects no picker', () => {
    const selector = at(objectAt(platform, 'InferencePool/qwen'), 'spec', 'selector', 'matchLabels');
    const selected = ['qwen', 'qwen-prefill', 'qwen-epp'].map((name) => selects(selector, labelsOf(name)));
    expect(selected).toEqual([true, true, false]);
    expect(manifestsOf(platform).filter(({ object }) => object.kind === 'InferencePool')).toHaveLength(1);
  });

  test('are told apart by the label that the picker’s filters read', () => {
    expect(['qwen', 'qwen-prefill'].map((name) => labelsOf(name)['llm-d.ai/role'])).toEqual(['decode', 'prefill']);
  });

  test.each(['Deployment', 'Service', 'PodMonitoring', 'PodDisruptionBudget'])(
    'have a %s each, which selects its own pods alone',
    (kind) => {
      for (const [own, other] of [
        ['qwen', 'qwen-prefill'],
        ['qwen-prefill', 'qwen'],
      ] as const) {
        const object = objectAt(platform, `${kind}/${own}`);
        const spec = at(object, 'spec', 'selector');
        const selector = at(spec, 'matchLabels') ?? spec;
        expect([selects(selector, labelsOf(own)), selects(selector, labelsOf(other))]).toEqual([true, false]);
      }
    },
  );

  test('keep the selector that a model’s Deployment has without prefill servers, since no update changes it', () => {
    expect(at(objectAt(platform, 'Deployment/qwen'), 'spec', 'selector', 'matchLabels')).toEqual({
      'app.kubernetes.io/name': 'vllm',
      'app.kubernetes.io/instance': 'qwen',
    });
  });

  test('run in the name of a service account each', () => {
    const accounts = deployments.map((one) => at(one, 'spec', 'template', 'spec', 'serviceAccountName'));
    expect(accounts).toEqual(['qwen', 'qwen-prefill']);
    const made = manifestsOf(platform).map(({ object }) => idOf(object));
    expect(made).toEqual(expect.arrayContaining(['ServiceAccount/qwen', 'ServiceAccount/qwen-prefill']));
  });

  test('are scaled each by itself', () => {
    const target = at(objectAt(platform, 'HorizontalPodAutoscaler/qwen-prefill'), 'spec', 'scaleTargetRef');
    expect(target).toMatchObject({ kind: 'Deployment', name: 'qwen-prefill' });
    expect(deployments.map((one) => at(one, 'spec', 'replicas'))).toEqual([2, undefined]);
  });

  test.each(['qwen', 'qwen-prefill'])('%s says where its KV cache is to be had', (name) => {
    expect(containerOf(name).env).toEqual(
      expect.arrayContaining([
        {
          name: 'VLLM_NIXL_SIDE_CHANNEL_HOST',
          valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'status.podIP' } },
        },
        { name: 'VLLM_NIXL_SIDE_CHANNEL_PORT', value: '5600' },
        { name: 'UCX_TCP_PORT_RANGE', value: '20000-20999' },
      ]),
    );
  });
});

describe('the routing proxy', () => {
  const proxy = at(deployments[0], 'spec', 'template', 'spec', 'initContainers', 0);

  test('starts before the engine of decode servers, stays beside it, and takes the pool’s port', () => {
    expect(proxy).toMatchObject({
      name: 'routing-proxy',
      restartPolicy: 'Always',
      ports: [{ name: 'proxy', containerPort: 8000 }],
    });
    expect(containerOf('qwen').ports).toEqual([{ name: 'http', containerPort: 8200, protocol: 'TCP' }]);
    expect(at(deployments[1], 'spec', 'template', 'spec', 'initContainers')).toBeUndefined();
  });

  test('holds up no start: what it could be asked depends on the engine, which comes after it', () => {
    expect(at(proxy, 'startupProbe')).toBeUndefined();
    expect(at(proxy, 'readinessProbe', 'tcpSocket')).toEqual({ port: 'proxy' });
  });

  test('runs as the user of its image, with what the restricted standard asks', () => {
    expect(at(proxy, 'securityContext')).toEqual({
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      readOnlyRootFilesystem: true,
      runAsUser: 65_532,
      runAsGroup: 65_532,
    });
  });

  test('is where the model’s Service leads', () => {
    expect(at(objectAt(platform, 'Service/qwen'), 'spec', 'ports', 0)).toMatchObject({
      port: 8000,
      targetPort: 'proxy',
    });
    expect(at(objectAt(platform, 'Service/qwen-prefill'), 'spec', 'ports', 0)).toMatchObject({ port: 8000 });
  });

  test('is pulled through the registry where there is one', () => {
    const mirrored = accept('split', { ...splitDescription(), registry: {} }).platform.models['qwen'];
    expect(mirrored?.disaggregation?.routingProxy?.image).toMatch(
      /^us-central1-docker\.pkg\.dev\/.*disagg-sidecar:v0\.10\.0$/,
    );
    expect(mirrored?.prefill?.engine.image).toMatch(/^us-central1-docker\.pkg\.dev\//);
  });
});
