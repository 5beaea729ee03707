import {
  API_LEVELS,
  apiLevelsAt,
  apiVersionOf,
  findApiLevel,
  GKE_FEATURES,
  GKE_MINORS,
  installedBy,
  isGkeAtLeast,
  isGkeOwned,
  isGkeVersion,
  objectiveApi,
  tryFindApiLevel,
} from '../../../platform/catalog';

const POOL = ['inference.networking.k8s.io', 'InferencePool'] as const;

describe('who installs a CRD', () => {
  test.each([
    [...POOL, '1.33', 'user'],
    [...POOL, '1.34.0-gke.1625999', 'user'],
    [...POOL, '1.34.0-gke.1626000', 'gke'],
    [...POOL, '1.34', 'gke'],
    [...POOL, '1.35.2-gke.100', 'gke'],
    ['llm-d.ai', 'InferenceObjective', '1.35', 'user'],
    ['inference.networking.x-k8s.io', 'InferenceObjective', '1.35', 'user'],
    ['inference.networking.x-k8s.io', 'InferenceModel', '1.35', undefined],
    ['gateway.networking.k8s.io', 'HTTPRoute', '1.30', 'gke'],
    ['networking.gke.io', 'GCPBackendPolicy', '1.33', 'gke'],
    ['autoscaling.gke.io', 'AutoscalingMetric', '1.34', undefined],
    ['autoscaling.gke.io', 'AutoscalingMetric', '1.35.1-gke.1395999', undefined],
    ['autoscaling.gke.io', 'AutoscalingMetric', '1.35', 'gke'],
    ['autoscaling.x-k8s.io', 'CapacityBuffer', '1.35.2-gke.1842000', 'gke'],
    ['secret-sync.gke.io', 'SecretSync', '1.32', undefined],
    ['secret-sync.gke.io', 'SecretSync', '1.33', 'gke'],
    ['leaderworkerset.x-k8s.io', 'LeaderWorkerSet', '1.35', 'chart'],
    ['keda.sh', 'ScaledObject', '1.35', 'chart'],
  ])('%s %s on GKE %s: %s', (group, kind, version, by) => {
    expect(installedBy(group, kind, version)?.by).toBe(by);
  });

  test('the user gets an address that names the revision, GKE none', () => {
    expect(installedBy('llm-d.ai', 'InferenceObjective', '1.35')?.url).toBe(
      'https://raw.githubusercontent.com/llm-d/llm-d-router/v0.10.0/config/crd/bases/llm-d.ai_inferenceobjectives.yaml',
    );
    expect(installedBy(...POOL, '1.33')?.url).toContain('/v1.5.0/');
    expect(installedBy(...POOL, '1.35')?.url).toBeUndefined();
    expect(installedBy('argoproj.io', 'Application', '1.35')?.url).toContain('/manifests/crds/application-crd.yaml');
  });

  test('a kind that the catalogue does not have is refused', () => {
    expect(() => installedBy('example.org', 'Thing', '1.35')).toThrow('Thing.example.org');
    expect(isGkeOwned('example.org', 'Thing', '1.35')).toBe(false);
    expect(isGkeOwned(...POOL, '1.35')).toBe(true);
    expect(isGkeOwned(...POOL, '1.33')).toBe(false);
  });
});

describe('the API of objectives', () => {
  test.each([
    ['llm-d', 'llm-d.ai/v1alpha2'],
    ['gie', 'inference.networking.x-k8s.io/v1alpha2'],
  ] as const)('%s reads %s', (generation, apiVersion) => {
    const api = objectiveApi(generation);

    expect(api.apiVersion).toBe(apiVersion);
    expect(api.kinds.map((kind) => tryFindApiLevel(api.group, kind)?.generation)).toEqual([generation, generation]);
  });

  test('only that of the generation exists for it', () => {
    const groups = new Set(apiLevelsAt('1.35', 'llm-d').map(({ group }) => group));

    expect(groups.has('llm-d.ai')).toBe(true);
    expect(apiLevelsAt('1.35', 'llm-d').some(({ generation }) => generation === 'gie')).toBe(false);
  });
});

describe('the table of API levels', () => {
  test('has each kind once, with a version to write and a source', () => {
    const names = API_LEVELS.map(({ group, kind }) => `${kind}.${group}`);

    expect(new Set(names).size).toBe(names.length);
    expect(
      API_LEVELS.filter(({ versions, source, asOf }) => versions.length === 0 || source.length === 0 || asOf === ''),
    ).toEqual([]);
  });

  test('either has an owner or says what came in its place', () => {
    expect(API_LEVELS.filter(({ owners, gone }) => (owners.length === 0) !== (gone !== undefined))).toEqual([]);
  });

  test('gives every user and chart a pinned file', () => {
    const unpinned = API_LEVELS.filter(
      ({ owners, crd }) => owners.some(({ by }) => by !== 'gke') && (crd === undefined || crd.revision === 'main'),
    );

    expect(unpinned).toEqual([]);
  });

  test('writes the version that is not deprecated', () => {
    expect(apiVersionOf('kueue.x-k8s.io', 'ClusterQueue')).toBe('kueue.x-k8s.io/v1beta2');
    expect(apiVersionOf('gateway.networking.k8s.io', 'ReferenceGrant')).toBe('gateway.networking.k8s.io/v1beta1');
    expect(API_LEVELS.filter(({ versions }) => versions[0]?.deprecated)).toEqual([]);
    expect(findApiLevel(...POOL).scope).toBe('Namespaced');
  });
});

describe('a GKE version', () => {
  test.each([
    ['1.34', '1.34.0-gke.1626000', true],
    ['1.33', '1.34.0-gke.1626000', false],
    ['1.34.0-gke.1626000', '1.34.0-gke.1626000', true],
    ['1.34.0-gke.999999', '1.34.0-gke.1626000', false],
    ['1.34.0', '1.34.0-gke.1626000', true],
    ['1.34.3-gke.1', '1.34.0-gke.1626000', true],
    ['1.32.3-gke.5', '1.32.3', true],
    ['1.32.2-gke.9999999', '1.32.3', false],
    ['1.37', '1.37.0', true],
    ['1.36', '1.37', false],
  ])('%s at least %s: %s', (version, floor, holds) => {
    expect(isGkeAtLeast(version, floor)).toBe(holds);
  });

  test.each(['1.35', '1.34.0', '1.34.0-gke.1626000'])('%s has the form of one', (version) => {
    expect(isGkeVersion(version)).toBe(true);
  });

  test.each(['1', 'v1.35', '1.35-gke.1', 'latest', '1.34.0-alpha'])('%s has not', (version) => {
    expect(isGkeVersion(version)).toBe(false);
    expect(() => isGkeAtLeast(version, '1.35')).toThrow(version);
  });

  test('of every minor is below that of the next', () => {
    const falling = GKE_MINORS.filter((minor, at) => at > 0 && isGkeAtLeast(GKE_MINORS[at - 1] ?? '', minor));

    expect(falling).toEqual([]);
  });

  test('is what every feature begins with', () => {
    expect(Object.values(GKE_FEATURES).filter(({ since }) => !isGkeVersion(since))).toEqual([]);
  });
});
