import type { Platform } from '../../../platform';
import type { HttpProbe } from '../../../platform/resolve';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { ENVIRONMENTS } from '../environments';
import { at, manifestsOf, objectAt, podOf } from '../manifests';

const { gemma } = goodDescription().models;
const podOfGemma = (platform: Platform) => podOf(objectAt(platform, 'Deployment/gemma'));

describe.each(ENVIRONMENTS)('every container of %s', (_, platform) => {
  const deployments = manifestsOf(platform)
    .map(({ object }) => object)
    .filter(({ kind }) => kind === 'Deployment');

  test.each(deployments.map((it) => [it.metadata.name, podOf(it).container] as const))(
    'of %s asks for memory and storage that it may not exceed, and has no limit of CPU',
    (_name, container) => {
      const requests = at(container, 'resources', 'requests') as Record<string, string>;
      const limits = at(container, 'resources', 'limits') as Record<string, string>;
      expect(Object.keys(requests)).toEqual(expect.arrayContaining(['cpu', 'ephemeral-storage', 'memory']));
      expect(Object.keys(limits)).toEqual(expect.arrayContaining(['ephemeral-storage', 'memory']));
      expect(limits).not.toHaveProperty('cpu');
    },
  );

  test.each(deployments.map((it) => [it.metadata.name, podOf(it).container] as const))(
    'of %s gains no privilege and writes nowhere but to its volumes',
    (name, container) => {
      expect(at(container, 'securityContext')).toEqual({
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
        readOnlyRootFilesystem: platform.servers[name]?.engine.readOnlyRootFilesystem ?? true,
      });
    },
  );

  test('that serves a model has the accelerators of its model, asked for and limited alike', () => {
    for (const model of Object.values(platform.models)) {
      const { container } = podOf(deployments.find(({ metadata }) => metadata.name === model.name)!);
      const { resource, count } = model.resources.accelerator;
      for (const side of ['requests', 'limits']) {
        expect(at(container, 'resources', side, resource)).toBe(String(count));
      }
    }
  });
});

describe('the container of a model', () => {
  const platform = platformWith();
  const model = platform.models['gemma']!;
  const { container, spec } = podOfGemma(platform);

  test('runs the engine as the platform says', () => {
    expect(container).toMatchObject({
      name: 'vllm',
      image: model.engine.image,
      command: model.engine.command,
      args: model.engine.args,
      ports: [{ name: 'http', containerPort: model.engine.port, protocol: 'TCP' }],
    });
  });

  test('has the resources of the platform, in canonical quantities', () => {
    const platformResources = { cpuMillis: 3500, memoryMib: 16_384, ephemeralStorageMib: 2500, sharedMemoryMib: 4096 };
    const resources = { ...model.resources, ...platformResources };
    const changed = { ...platform, models: { gemma: { ...model, resources } } };
    const pod = podOfGemma(changed);
    expect(at(pod.container, 'resources')).toEqual({
      requests: { cpu: '3500m', memory: '16Gi', 'ephemeral-storage': '2500Mi', 'nvidia.com/gpu': '1' },
      limits: { memory: '16Gi', 'ephemeral-storage': '2500Mi', 'nvidia.com/gpu': '1' },
    });
    expect(at(pod.spec, 'volumes')).toContainEqual({ name: 'shm', emptyDir: { medium: 'Memory', sizeLimit: '4Gi' } });
  });

  test('is probed as the platform says, without a delay of zero', () => {
    const { startup, readiness, liveness } = model.life.probes;
    const written = (probe: typeof startup) => {
      const { path, initialDelaySeconds, ...timing } = probe as HttpProbe;
      const delay = initialDelaySeconds === 0 ? {} : { initialDelaySeconds };
      return { httpGet: { path, port: 'http' }, ...delay, ...timing };
    };
    expect(at(container, 'startupProbe')).toEqual(written(startup));
    expect(at(container, 'readinessProbe')).toEqual(written(readiness));
    expect(at(container, 'livenessProbe')).toEqual(written(liveness));
    expect(startup.initialDelaySeconds).toBeGreaterThan(0);
    expect(readiness.initialDelaySeconds).toBe(0);
  });

  test('can write wherever its environment sends what it writes', () => {
    const mounts = (at(container, 'volumeMounts') as { name: string; mountPath: string }[]).map(
      ({ mountPath }) => mountPath,
    );
    const volumes = (at(spec, 'volumes') as { name: string }[]).map(({ name }) => name);
    expect(mounts).toEqual([model.engine.writableFolder, '/dev/shm', '/tmp']);
    expect(at(container, 'volumeMounts')).toHaveLength(volumes.length);
    const folders = (at(container, 'env') as { name: string; value?: string }[]).filter(({ value }) =>
      value?.startsWith('/'),
    );
    expect(folders.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['HOME', 'HF_HOME', 'VLLM_CACHE_ROOT', 'TRITON_CACHE_DIR', 'TORCHINDUCTOR_CACHE_DIR']),
    );
    for (const { value } of folders) {
      expect(mounts.some((mount) => value === mount || value!.startsWith(`${mount}/`))).toBe(true);
    }
  });

  test('takes the Hugging Face token from the user’s Secret, and none where the model needs none', () => {
    const token = (pod: { container: unknown }) =>
      (at(pod.container, 'env') as { name: string }[]).find(({ name }) => name === 'HF_TOKEN');
    const { secret, key } = model.weights.token!;
    expect(token({ container })).toEqual({ name: 'HF_TOKEN', valueFrom: { secretKeyRef: { name: secret, key } } });
    const open = platformWith({ models: { gemma: { ...gemma!, weights: 'Qwen/Qwen3-8B' } } });
    expect(token(podOfGemma(open))).toBeUndefined();
  });

  test('takes the key of its clients from the user’s Secret, and is then probed where no key is asked for', () => {
    const keyed = platformWith({ models: { gemma: { ...gemma!, apiKey: { secret: 'llm-key', key: 'value' } } } });
    const pod = podOfGemma(keyed);
    const reference = { name: 'VLLM_API_KEY', valueFrom: { secretKeyRef: { name: 'llm-key', key: 'value' } } };
    expect(at(pod.container, 'env')).toContainEqual(reference);
    expect(JSON.stringify(container)).not.toContain('VLLM_API_KEY');
    for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
      expect(at(pod.container, probe, 'httpGet', 'path')).toBe('/health');
    }
  });
});
