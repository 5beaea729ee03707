import type { KubernetesObject } from '../../k8s';
import { CLUSTER_KINDS, NAMESPACED_KINDS } from '../../k8s/argocd';
import { SYNC_WAVE_ANNOTATION, SYNC_WAVES } from '../../k8s/sync-wave';
import { ENVIRONMENTS } from './environments';
import { at, idOf, manifestsOf } from './manifests';

const RECOMMENDED = ['name', 'instance', 'component', 'part-of', 'managed-by'].map((it) => `app.kubernetes.io/${it}`);

describe.each(ENVIRONMENTS)('every object of %s', (_, platform) => {
  const manifests = manifestsOf(platform);
  const all = manifests.map(({ object }) => object);
  const synced = manifests.filter(({ file }) => !file.startsWith('argocd/')).map(({ object }) => object);
  const ofKind = (kind: string): KubernetesObject[] => all.filter((object) => object.kind === kind);

  test('has the recommended labels, ours as the manager, and values that labels take', () => {
    for (const { metadata } of all) {
      expect(Object.keys(metadata.labels ?? {})).toEqual(expect.arrayContaining(RECOMMENDED));
      expect(metadata.labels?.['app.kubernetes.io/managed-by']).toBe('slipway');
      expect(metadata.labels?.['app.kubernetes.io/part-of']).toBe(platform.name);
      for (const value of Object.values(metadata.labels ?? {})) expect(value).toMatch(/^[A-Za-z0-9._-]{1,63}$/);
    }
  });

  test('has a wave of the order', () => {
    const waves = Object.values(SYNC_WAVES).map(String);
    for (const { metadata } of all) expect(waves).toContain(metadata.annotations?.[SYNC_WAVE_ANNOTATION]);
  });

  test('has an identity of its own', () => {
    const identities = all.map((object) => `${object.apiVersion} ${idOf(object)} ${object.metadata.namespace ?? ''}`);
    expect(new Set(identities).size).toBe(identities.length);
  });

  test('has a name that fits its kind: those of RBAC, volumes and objectives may be longer and hold dots, all others are labels', () => {
    for (const { kind, metadata } of all) {
      const isLong = /^(ClusterRole|PersistentVolume$|InferenceObjective$)/.test(kind);
      expect(metadata.name).toMatch(isLong ? /^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/ : /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
      expect(metadata.name.length).toBeLessThanOrEqual(isLong ? 253 : 63);
    }
  });

  test('stands in a namespace exactly where its kind has one, and in one that is made', () => {
    const made = ofKind('Namespace').map(({ metadata }) => metadata.name);
    const clusterKinds = CLUSTER_KINDS.map(({ kind }) => kind);
    for (const { kind, metadata } of synced) {
      if (clusterKinds.includes(kind)) expect(metadata.namespace).toBeUndefined();
      else expect(made).toContain(metadata.namespace);
    }
  });

  test('is of a kind that the AppProject permits', () => {
    const permitted = [...CLUSTER_KINDS, ...NAMESPACED_KINDS].map(({ group, kind }) => `${group}/${kind}`);
    for (const { apiVersion, kind } of synced) {
      const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
      expect(permitted).toContain(`${group}/${kind}`);
    }
  });

  test('holds no secret: a Secret names its type and nothing more', () => {
    for (const secret of ofKind('Secret')) {
      expect(Object.keys(secret).sort()).toEqual(['apiVersion', 'kind', 'metadata', 'type']);
    }
    expect(JSON.stringify(all)).not.toMatch(/hf_[A-Za-z0-9]{20}|BEGIN [A-Z ]*PRIVATE KEY|AIza/);
  });

  test('installs nothing that GKE installs itself', () => {
    const kinds = all.map(({ kind }) => kind);
    for (const kind of ['CustomResourceDefinition', 'GatewayClass', 'OperatorConfig']) {
      expect(kinds).not.toContain(kind);
    }
  });

  test('leaves no hash and no trace of the generator in names and labels', () => {
    expect(JSON.stringify(all)).not.toContain('cdk8s.io/');
  });
});

describe.each(ENVIRONMENTS)('every image of %s', (_, platform) => {
  const images = manifestsOf(platform).flatMap(({ object }) =>
    [at(object, 'spec', 'template', 'spec', 'containers', 0, 'image')].filter((image) => typeof image === 'string'),
  );

  test('has a tag or digest, and never the newest', () => {
    expect(images).not.toHaveLength(0);
    for (const image of images) {
      expect(image).toMatch(/(:[^/]+|@sha256:[0-9a-f]{64})$/);
      expect(image).not.toMatch(/:latest$/);
    }
  });
});
