import {
  DEFAULT_PICKER,
  findFeatureGate,
  objectiveApi,
  PICKER_GENERATIONS,
  pickerConfig,
  pickerHeaders,
  pickerHealth,
  pickerRejections,
  pickerRelease,
  pickerRights,
} from '../../../../platform/catalog';

describe('a release of a picker', () => {
  test('of the llm-d generation', () => {
    expect(pickerRelease('llm-d', 'v0.10.0')).toMatchObject({
      version: '0.10.0',
      image: 'ghcr.io/llm-d/llm-d-router-endpoint-picker:v0.10.0',
      disaggregationSidecarImage: 'ghcr.io/llm-d/llm-d-router-disagg-sidecar:v0.10.0',
      configApiVersion: 'llm-d.ai/v1alpha1',
      objectiveApi: { group: 'llm-d.ai', version: 'v1alpha2' },
      engineTypeLabel: 'llm-d.ai/engine-type',
      strictParameters: true,
    });
  });

  test('of the gie generation', () => {
    expect(pickerRelease('gie', '1.5.0')).toMatchObject({
      image: 'registry.k8s.io/gateway-api-inference-extension/epp:v1.5.0',
      configApiVersion: 'inference.networking.x-k8s.io/v1alpha1',
      objectiveApi: { group: 'inference.networking.x-k8s.io', version: 'v1alpha2' },
      strictParameters: false,
    });
  });

  test.each(Object.entries(PICKER_GENERATIONS))('%s: its newest is the last of its list', (_, { versions, newest }) => {
    expect(versions.at(-1)).toBe(newest);
  });

  test('the default is one of them, and reads the API that its generation reads', () => {
    const release = pickerRelease(DEFAULT_PICKER.generation, DEFAULT_PICKER.version);

    expect(release.objectiveApi).toEqual(objectiveApi(DEFAULT_PICKER.generation));
  });
});

describe('the configuration of a picker', () => {
  test.each([
    ['gie', '1.4.0', 'data', true],
    ['gie', '1.5.0', 'data', false],
    ['gie', '1.5.0', 'dataLayer', true],
    ['gie', '1.5.0', 'requestHandler', false],
    ['gie', '1.1.0', 'featureGates', false],
    ['llm-d', '0.10.0', 'requestHandler', true],
    ['llm-d', '0.10.0', 'parser', true],
    ['llm-d', '0.10.0', 'data', false],
  ] as const)('%s %s: whether it has %s is %s', (generation, version, field, has) => {
    expect(pickerConfig(generation, version).topLevel.some(({ name }) => name === field)).toBe(has);
  });

  test.each([
    ['gie', '1.4.0', '{queueDepthThreshold,kvCacheUtilThreshold,metricsStalenessThreshold}'],
    ['gie', '1.5.0', '{pluginRef}'],
  ] as const)('%s %s: saturationDetector is %s', (generation, version, shape) => {
    const fields = pickerConfig(generation, version).topLevel.filter(({ name }) => name === 'saturationDetector');

    expect(fields.map((field) => field.shape)).toEqual([shape]);
  });

  test.each([
    ['llm-d', '0.9.0', 'dataLayer', 'known'],
    ['llm-d', '0.10.0', 'dataLayer', 'removed'],
    ['llm-d', '0.9.0', 'haPopulateNonLeaderDatastore', 'not-yet'],
    ['llm-d', '0.10.0', 'flowControl', 'known'],
    ['gie', '1.5.0', 'enableLegacyMetrics', 'known'],
    ['gie', '1.5.0', 'haPopulateNonLeaderDatastore', 'unknown'],
  ] as const)('%s %s: the gate %s is %s', (generation, version, gate, status) => {
    expect(findFeatureGate(generation, version, gate)).toBe(status);
  });

  test.each([
    ['gie', '1.5.0', undefined, undefined],
    ['llm-d', '0.9.0', undefined, undefined],
    ['llm-d', '0.10.0', 60, 5000],
  ] as const)('%s %s: requests wait %s s, %s in a band', (generation, version, requestTtlSeconds, bandMaxRequests) => {
    const { flowControl } = pickerConfig(generation, version);

    expect([flowControl.requestTtlSeconds, flowControl.bandMaxRequests]).toEqual([requestTtlSeconds, bandMaxRequests]);
  });
});

describe('what a picker may do and how it answers', () => {
  test('it watches pods, its pool, and the objectives of its own generation', () => {
    const groups = pickerRights('llm-d', '0.10.0').namespaced.flatMap(({ apiGroups }) => apiGroups);

    expect(groups).toEqual(['', 'inference.networking.k8s.io', 'llm-d.ai']);
    expect(pickerRights('gie', '1.5.0').namespaced.at(-1)?.apiGroups).toEqual(['inference.networking.x-k8s.io']);
    expect(pickerRights('gie', '1.2.1').namespaced.at(-1)?.resources).toEqual(['inferenceobjectives']);
  });

  test('each duty adds its rights', () => {
    const bare = { objectives: false, leaderElection: false, metricsAuthentication: false };

    expect(pickerRights('llm-d', '0.10.0', bare)).toMatchObject({ cluster: [] });
    expect(pickerRights('llm-d', '0.10.0', bare).namespaced).toHaveLength(2);
    expect(pickerRights('llm-d', '0.10.0', { ...bare, leaderElection: true }).namespaced).toHaveLength(4);
    expect(pickerRights('llm-d', '0.10.0', { ...bare, metricsAuthentication: true }).cluster).toHaveLength(2);
  });

  test('with leader election the usual service name is unknown', () => {
    expect(pickerHealth(false).readiness).toBe('inference-extension');
    expect(pickerHealth(true)).toEqual({ liveness: 'liveness', readiness: 'readiness' });
  });

  test.each([
    ['gie', '1.5.0', 503],
    ['llm-d', '0.9.0', 503],
    ['llm-d', '0.10.0', 429],
  ] as const)('%s %s: who waited too long gets %i', (generation, version, status) => {
    expect(pickerRejections(generation, version).ttlExpired).toBe(status);
  });

  test('llm-d reads the old headers as well', () => {
    const { objective, aliases } = pickerHeaders('llm-d', '0.10.0');

    expect(aliases[pickerHeaders('gie', '1.5.0').objective]).toBe(objective);
  });
});
