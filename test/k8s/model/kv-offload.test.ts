import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { objectAt, podOf } from '../manifests';

const { gemma } = goodDescription().models;

function podWith(engine: NonNullable<typeof gemma>['engine']) {
  const platform = platformWith({ models: { gemma: { ...gemma!, engine } } });
  const { container, spec } = podOf(objectAt(platform, 'Deployment/gemma'));
  return { model: platform.models['gemma']!, container: container as Record<string, unknown>, spec };
}

const without = podWith({});

test('what is kept in memory is told by the flags of the release, and has room under /dev/shm', () => {
  const { model, container, spec } = podWith({ kvOffload: { cpuGib: 4 } });
  expect(container['args']).toEqual(
    expect.arrayContaining(['--kv-offloading-size=4', '--kv-offloading-backend=native']),
  );
  expect(model.resources.sharedMemoryMib).toBe(without.model.resources.sharedMemoryMib + 4096);
  expect(JSON.stringify(spec)).not.toContain('kv-cache');
});

test('each engine of a pod keeps its own', () => {
  const { model } = podWith({ kvOffload: { cpuGib: 1.5 }, dataParallelSize: 2 });
  const alone = podWith({ dataParallelSize: 2 });
  expect(model.resources.sharedMemoryMib).toBe(alone.model.resources.sharedMemoryMib + 3072);
});

test('what is kept on disk is a tier behind the memory, on a volume of its own', () => {
  const { model, container, spec } = podWith({ kvOffload: { cpuGib: 4, diskGib: 50 } });
  const config = (container['args'] as string[]).find((word) => word.startsWith('--kv-transfer-config='));
  expect(JSON.parse(config?.split('=')[1] ?? '')).toEqual({
    kv_connector: 'OffloadingConnector',
    kv_role: 'kv_both',
    kv_connector_extra_config: {
      spec_name: 'TieringOffloadingSpec',
      cpu_bytes_to_use: 4 * 1024 ** 3,
      secondary_tiers: [{ type: 'fs', root_dir: '/kv-cache' }],
    },
  });
  expect(spec).toMatchObject({
    volumes: expect.arrayContaining([{ name: 'kv-cache', emptyDir: { sizeLimit: '50Gi' } }]) as unknown,
  });
  expect(container['volumeMounts']).toContainEqual({ name: 'kv-cache', mountPath: '/kv-cache' });
  expect(model.resources.ephemeralStorageMib).toBe(without.model.resources.ephemeralStorageMib + 50 * 1024);
});
