import type { Platform } from '../../../platform';
import type { WeightsFromDescription } from '../../../platform/description';
import { goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { at, idOf, manifestsOf, objectAt, podOf } from '../manifests';

const gemma = goodDescription().models['gemma']!;
const withWeights = (weightsFrom: WeightsFromDescription, more: object = {}): Platform =>
  platformWith({
    weightsBucket: { existing: 'company-weights' },
    models: { gemma: { ...gemma, weightsFrom, ...more } },
  });
const idsOf = (platform: Platform) => manifestsOf(platform).map(({ object }) => idOf(object));

describe('a disk that is filled', () => {
  const platform = withWeights({ hyperdiskMl: { fill: true } });

  test('has a Job and no servers, no autoscaler, no budget', () => {
    const ids = idsOf(platform);
    expect(ids).toEqual(expect.arrayContaining(['Job/gemma-weights', 'InferencePool/gemma', 'Service/gemma']));
    for (const kind of ['Deployment', 'HorizontalPodAutoscaler', 'PodDisruptionBudget'])
      expect(ids).not.toContain(`${kind}/gemma`);
  });

  test('takes one writer, which is the Job, on the nodes of the model and without a GPU', () => {
    expect(at(objectAt(platform, 'PersistentVolume/test-gemma-weights-fill'), 'spec')).toMatchObject({
      accessModes: ['ReadWriteOnce'],
      csi: { volumeHandle: 'projects/example-project/zones/europe-west1-b/disks/test-gemma-weights' },
      claimRef: { namespace: 'inference', name: 'gemma-weights-fill' },
    });
    const { spec, container } = podOf(objectAt(platform, 'Job/gemma-weights'));
    expect(at(spec, 'volumes')).toContainEqual({
      name: 'weights',
      persistentVolumeClaim: { claimName: 'gemma-weights-fill' },
    });
    expect(at(spec, 'nodeSelector', 'cloud.google.com/gke-nodepool')).toBe('l4');
    expect(JSON.stringify(at(container, 'resources'))).not.toContain('nvidia');
  });
});

describe('a disk that is full', () => {
  const platform = withWeights({ hyperdiskMl: {} });

  test('is read by every server, and written by nobody', () => {
    expect(at(objectAt(platform, 'PersistentVolume/test-gemma-weights'), 'spec')).toMatchObject({
      accessModes: ['ReadOnlyMany'],
      csi: { readOnly: true },
    });
    const { spec, container } = podOf(objectAt(platform, 'Deployment/gemma'));
    expect(at(spec, 'volumes')).toContainEqual({
      name: 'weights',
      persistentVolumeClaim: { claimName: 'gemma-weights', readOnly: true },
    });
    expect(at(container, 'args', 0)).toBe('/weights');
    expect(idsOf(platform)).not.toContain('Job/gemma-weights');
  });
});

describe('a bucket that a Job fills', () => {
  const platform = withWeights({ gcs: { fill: true } }, { revision: 'a1b2c3d' });
  const { spec, container } = podOf(objectAt(platform, 'Job/gemma-weights'));

  test('is written at the folder that servers read, by an account of its own, away from the accelerators', () => {
    expect(at(spec, 'serviceAccountName')).toBe('gemma-weights');
    expect(at(spec, 'nodeSelector', 'cloud.google.com/gke-nodepool')).toBe('system');
    expect(JSON.stringify(at(spec, 'volumes'))).toContain('only-dir:google/gemma-2-2b-it/a1b2c3d');
    expect(at(podOf(objectAt(platform, 'Deployment/gemma')).container, 'args', 0)).toBe(
      'gs://company-weights/google/gemma-2-2b-it/a1b2c3d',
    );
  });

  test('gets that revision and no second format of it, with the token by reference', () => {
    const script = String(at(container, 'command', 2));
    expect(script).toContain('snapshot_download("google/gemma-2-2b-it", revision="a1b2c3d", local_dir="/weights"');
    expect(script).toContain('original/*');
    expect(at(container, 'env')).toContainEqual({
      name: 'HF_TOKEN',
      valueFrom: { secretKeyRef: { name: 'hf-secret', key: 'hf_api_token' } },
    });
  });

  test('leaves the servers without a token, for they ask the Hub for nothing', () => {
    const variables = JSON.stringify(at(podOf(objectAt(platform, 'Deployment/gemma')).container, 'env'));
    expect(variables).not.toContain('HF_TOKEN');
    const adapted = withWeights({ gcs: { fill: true } }, { adapters: { sql: { source: 'acme/sql', rank: 8 } } });
    expect(JSON.stringify(objectAt(adapted, 'Deployment/gemma'))).toContain('HF_TOKEN');
  });

  test('comes before the servers, and may reach the Hub and the metadata server', () => {
    const wave = (id: string) =>
      Number(at(objectAt(platform, id), 'metadata', 'annotations', 'argocd.argoproj.io/sync-wave'));
    expect(wave('Job/gemma-weights')).toBeLessThan(wave('Deployment/gemma'));
    expect(idsOf(platform)).toEqual(
      expect.arrayContaining([
        'NetworkPolicy/gemma-weights-to-hub',
        'NetworkPolicy/gemma-weights-to-metadata-server-dataplane-v2',
      ]),
    );
  });
});

test('a volume that is there is mounted read-only, and the engine is given its folder', () => {
  const { spec, container } = podOf(
    objectAt(withWeights({ volume: { claim: 'models', path: 'gemma' } }), 'Deployment/gemma'),
  );
  expect(at(spec, 'volumes')).toContainEqual({
    name: 'weights',
    persistentVolumeClaim: { claimName: 'models', readOnly: true },
  });
  expect(at(container, 'args', 0)).toBe('/weights/gemma');
});

test('baked weights need neither volume nor token', () => {
  const platform = withWeights(
    { image: { path: '/models/gemma' } },
    { engine: { image: 'ghcr.io/acme/gemma:v0.30.0' } },
  );
  const { spec, container } = podOf(objectAt(platform, 'Deployment/gemma'));
  expect(at(container, 'args', 0)).toBe('/models/gemma');
  expect(JSON.stringify(at(container, 'env'))).not.toContain('HF_TOKEN');
  expect(JSON.stringify(at(spec, 'volumes'))).not.toContain('"weights"');
});

test('a shared cache is where the Hub’s client keeps what it downloads, and takes none of the node’s disk', () => {
  const platform = withWeights({ sharedCache: { claim: 'hub-cache' } });
  const { container } = podOf(objectAt(platform, 'Deployment/gemma'));
  const home = (at(container, 'env') as { name: string; value: string }[]).find(({ name }) => name === 'HF_HOME');
  expect(at(container, 'volumeMounts')).toContainEqual({ name: 'weights', mountPath: home?.value });
  expect(at(container, 'resources', 'requests', 'ephemeral-storage')).toBe('10Gi');
});

test('a cache in memory is counted as memory', () => {
  const platform = withWeights({ gcs: { loader: 'gcsfuse', cacheMedium: 'memory' } });
  const { spec } = podOf(objectAt(platform, 'Deployment/gemma'));
  expect(at(spec, 'volumes')).toContainEqual({
    name: 'gke-gcsfuse-cache',
    emptyDir: { medium: 'Memory', sizeLimit: '6Gi' },
  });
  const { weights } = platform.models['gemma']!;
  expect(weights).toMatchObject({ sidecar: { memoryMib: 6144 + 512, ephemeralStorageMib: 1024 } });
});
