import { accept, type Origin, type Platform } from '../../../platform';
import quickstart from '../../../environments/quickstart';
import { change, goodDescription } from '../../fixtures/description';
import { platformWith } from '../../fixtures/platform';
import { SAMPLES } from '../../infra/recreation/samples';

const platformOf = (input: unknown): Platform => accept('test', input).platform;
const changed = (path: string, value: unknown): Platform => platformOf(change(goodDescription(), path, value));

describe('resolve', () => {
  test('every leaf of the platform has an origin', () => {
    const { origins, ...rest } = accept('quickstart', quickstart).platform;
    expect(leaves(rest).filter((path) => originOf(origins, path) === undefined)).toEqual([]);
  });

  test('every leaf of a platform that says almost everything has an origin', () => {
    const { origins, ...rest } = platformOf(SAMPLES['standard']);
    expect(leaves(rest).filter((path) => originOf(origins, path) === undefined)).toEqual([]);
  });

  test('every origin belongs to a value of the platform', () => {
    const { origins, ...rest } = accept('quickstart', quickstart).platform;
    const known = leaves(rest).flatMap(ancestors);
    const virtual = /probes\.startupBudgetSeconds$/;
    expect(Object.keys(origins).filter((path) => !known.includes(path) && !virtual.test(path))).toEqual([]);
  });

  test('is plain data that survives JSON', () => {
    const { platform } = accept('quickstart', quickstart);
    expect(JSON.parse(JSON.stringify(platform))).toEqual(platform);
  });

  test('the quickstart is what its tutorial serves', () => {
    const { platform } = accept('quickstart', quickstart);
    expect(platform.nodePools['l4']).toMatchObject({
      machineType: 'g2-standard-8',
      zones: ['europe-west1-b'],
      accelerator: { name: 'nvidia-l4', count: 1, driverVersion: 'LATEST' },
    });
    expect(platform.nodePools['system']).toMatchObject({
      machineType: 'e2-standard-4',
      zones: ['europe-west1-b'],
    });
    expect(platform.cluster).toMatchObject({
      releaseChannel: 'RAPID',
      deletionProtection: false,
      location: 'europe-west1',
    });
    expect(platform.models['gemma-2-2b-it']).toMatchObject({
      id: 'google/gemma-2-2b-it',
      weights: { token: { secret: 'hf-secret', key: 'hf_api_token' } },
      scaling: {
        kind: 'hpa',
        minReplicas: 1,
        maxReplicas: 3,
        adapter: { metricName: 'prometheus.googleapis.com|vllm:num_requests_waiting|gauge' },
      },
      engine: { port: 8000, maxModelLen: 8192 },
    });
  });

  test('deletion protection is on unless taken off', () => {
    expect(platformOf(goodDescription()).cluster.deletionProtection).toBe(true);
  });

  test('state is a bucket where one is named, else a relative path', () => {
    expect(platformOf(goodDescription()).state).toEqual({
      kind: 'local',
      path: '../../../terraform.test.tfstate',
    });
    expect(changed('state', { bucket: 'my-state' }).state).toEqual({
      kind: 'gcs',
      bucket: 'my-state',
      prefix: 'slipway/test',
    });
  });
});

describe('zones', () => {
  test('come from the catalogue where a pool names none', () => {
    const platform = changed('nodePools.l4.zones', undefined);
    expect(platform.nodePools['l4']!.zones).toEqual(['europe-west1-b', 'europe-west1-c']);
    expect(platform.cluster.nodeZones).toEqual(platform.nodePools['l4']!.zones);
    expect(platform.nodePools['system']!.zones).toEqual(platform.cluster.nodeZones);
  });
});

describe('a pod', () => {
  test('drains in order: preStop, shutdown timeout, grace', () => {
    const life = platformOf(goodDescription()).models['gemma']!.life;
    expect(life.preStopSeconds + life.shutdownTimeoutSeconds!).toBeLessThan(life.terminationGracePeriodSeconds);
  });

  test('on a Spot VM ends within the 15 seconds that there are', () => {
    const life = changed('nodePools.l4.spot', true).models['gemma']!.life;
    expect(life.terminationGracePeriodSeconds).toBe(15);
    expect(life.preStopSeconds + life.shutdownTimeoutSeconds!).toBeLessThan(15);
  });

  test.each([
    [3, { maxSurge: 0, maxUnavailable: 1 }],
    [4, { maxSurge: 1, maxUnavailable: 0 }],
  ])('surges only where a pool of %i nodes has room', (max, rollout) => {
    expect(changed('nodePools.l4.nodes', { min: 1, max }).models['gemma']!.life.rollout).toEqual(rollout);
  });

  test('asks for no more than its node has to give', () => {
    const platform = platformOf(goodDescription());
    const { resources } = platform.models['gemma']!;
    const { allocatable } = platform.nodePools['l4']!;
    expect(resources.cpuMillis).toBeLessThan(allocatable.cpuMillis);
    expect(resources.memoryMib).toBeLessThan(allocatable.memoryMib);
    expect(resources.ephemeralStorageMib).toBeLessThan(allocatable.ephemeralStorageMib);
  });

  test('has a startup budget beyond the computed start', () => {
    const { probes, coldStart } = platformOf(goodDescription()).models['gemma']!.life;
    expect(probes.startup.periodSeconds * probes.startup.failureThreshold).toBeGreaterThanOrEqual(
      2 * coldStart.engineStartSeconds,
    );
  });
});

describe('the command line', () => {
  const argsOf = (path: string, value: unknown) => changed(path, value).models['gemma']!.engine.args;

  test('begins with the model and carries the typed fields', () => {
    const { args } = platformOf(goodDescription()).models['gemma']!.engine;
    expect(args[0]).toBe('google/gemma-2-2b-it');
    expect(args).toEqual(expect.arrayContaining(['--port=8000', '--max-model-len=8192', '--shutdown-timeout=120']));
  });

  test('has no --shutdown-timeout before vLLM 0.18.0', () => {
    expect(argsOf('targets.vllm', '0.17.0').join(' ')).not.toContain('shutdown-timeout');
    expect(argsOf('targets.vllm', '0.18.0').join(' ')).toContain('--shutdown-timeout=120');
  });

  test.each([
    [{ seed: 7 }, ['--seed=7']],
    [{ '--enable-log-requests': true }, ['--enable-log-requests']],
    [{ 'enable-prefix-caching': false }, ['--no-enable-prefix-caching']],
    [{ 'allowed-media-domains': ['a.b', 'c.d'] }, ['--allowed-media-domains', 'a.b', 'c.d']],
    [{ 'hf-overrides': { a: 1 } }, ['--hf-overrides={"a":1}']],
  ])('engine.args %j is written as %j', (args, words) => {
    expect(argsOf('models.gemma.engine.args', args).slice(-words.length)).toEqual(words);
  });
});

describe('the priority', () => {
  test.each([
    ['Critical', 'critical', 10],
    ['Standard', 'standard', 0],
    ['Sheddable', 'sheddable', -10],
  ])('is understood in the words of InferenceModel: %s', (criticality, level, value) => {
    const { models, origins } = changed('models.gemma.criticality', criticality);
    expect(models['gemma']!.priority).toMatchObject({ level, value });
    expect(origins['models.gemma.priority.level']).toMatchObject({ kind: 'derived' });
  });

  test('is given once', () => {
    const twice = { ...goodDescription().models['gemma']!, priority: 'critical', criticality: 'Sheddable' };
    expect(() => changed('models.gemma', twice)).toThrow();
  });
});

describe('routes', () => {
  test('one model answers on the inference paths only, without a header', () => {
    const route = platformOf(goodDescription()).routes['gemma']!;
    expect(route.headers).toEqual({});
    expect(route.paths).toContainEqual({ type: 'Exact', value: '/v1/chat/completions' });
    expect(route.paths.some(({ value }) => value.includes('lora'))).toBe(false);
  });

  test('several models are told apart by the model header', () => {
    const other = { ...goodDescription().models['gemma'], servedModelNames: ['other', 'alias'] };
    const { routes } = changed('models.other', other);
    expect(routes['gemma']!.modelNames).toEqual(['google/gemma-2-2b-it']);
    expect(routes['other']!.modelNames).toEqual(['other', 'alias']);
    expect(routes['other']!.headers).toEqual({});
  });

  test('a route of several models goes by the names that all of them serve', () => {
    const gemma = goodDescription().models['gemma']!;
    const platform = platformWith({
      models: {
        old: { ...gemma, servedModelNames: ['chat', 'old'] },
        new: { ...gemma, servedModelNames: ['new', 'chat'] },
        other: { ...gemma, servedModelNames: ['other'] },
      },
      routes: { chat: { models: { old: 9, new: 1 } }, other: { models: { other: 1 } } },
    });
    expect(platform.routes['chat']!.modelNames).toEqual(['chat']);
  });

  test('headers that are given take the place of the name where clients send it', () => {
    const headers = { 'X-Team': 'blue' };
    const platform = platformWith({
      gateway: { bodyBasedRouting: false },
      routes: { a: { models: { gemma: 1 }, headers }, b: { models: { gemma: 1 } } },
    });
    expect(platform.routes['a']).toMatchObject({ headers, modelNames: [] });
    expect(platform.routes['b']).toMatchObject({ headers: {}, modelNames: ['google/gemma-2-2b-it'] });
  });

  test('paths that Model Armor is not known to read are closed where it stands guard', () => {
    const guarded = platformWith({ gateway: { modelArmor: { template: 'prompts' } } }).routes['gemma']!.paths;
    const open = platformWith().routes['gemma']!.paths;
    expect(open).toContainEqual({ type: 'Exact', value: '/v1/responses' });
    expect(guarded).toEqual(open.filter(({ value }) => value !== '/v1/responses'));
  });

  test('a described route keeps its weights', () => {
    const platform = changed('routes.chat', { models: { gemma: 90 } });
    expect(platform.routes['chat']!.backends).toEqual([
      { model: 'gemma', pool: 'gemma', namespace: 'inference', weight: 90 },
    ]);
  });
});

function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`));
}

function ancestors(path: string): string[] {
  const segments = path.split('.');
  return segments.map((_, index) => segments.slice(0, index + 1).join('.'));
}

function originOf(origins: Readonly<Record<string, Origin>>, path: string): Origin | undefined {
  return ancestors(path)
    .reverse()
    .map((ancestor) => origins[ancestor])
    .find((origin) => origin !== undefined);
}
