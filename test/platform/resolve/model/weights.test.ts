import { accept, Refusal, type Model, type Platform } from '../../../../platform';
import { change, goodDescription } from '../../../fixtures/description';

const BUCKET = { existing: 'company-weights' };

function platformOf(changes: Readonly<Record<string, unknown>>): Platform {
  let description: unknown = goodDescription();
  for (const [path, value] of Object.entries(changes)) {
    description = change(description as ReturnType<typeof goodDescription>, path, value);
  }
  return accept('test', description).platform;
}

const gemma = (changes: Readonly<Record<string, unknown>>): Model => platformOf(changes).models['gemma']!;
const streamed = (more: Readonly<Record<string, unknown>> = {}): Model =>
  gemma({ weightsBucket: BUCKET, 'models.gemma.weightsFrom': { gcs: {} }, ...more });
const mounted = (more: Readonly<Record<string, unknown>> = {}): Model =>
  gemma({ weightsBucket: BUCKET, 'models.gemma.weightsFrom': { gcs: { loader: 'gcsfuse' } }, ...more });
const hub = gemma({});

describe('weights on the Hub', () => {
  test('are named by their id, at the revision that is given', () => {
    const { engine, weights } = gemma({ 'models.gemma.revision': 'v1' });
    expect(weights).toMatchObject({ source: 'huggingface', argument: 'google/gemma-2-2b-it', revision: 'v1' });
    expect(engine.args[0]).toBe('google/gemma-2-2b-it');
    expect(engine.args).toContain('--revision=v1');
  });
});

describe('streamed weights', () => {
  test('are an address that the streamer reads, served under the name that clients know', () => {
    const { engine, servedModelNames, weights } = streamed();
    expect(weights).toMatchObject({ source: 'gcs-streamer', bucket: 'company-weights', path: 'google/gemma-2-2b-it' });
    expect(engine.args[0]).toBe('gs://company-weights/google/gemma-2-2b-it');
    expect(engine.args).toContain('--load-format=runai_streamer');
    expect(servedModelNames).toEqual(['google/gemma-2-2b-it']);
    expect(engine.args.slice(1, 3)).toEqual(['--served-model-name', 'google/gemma-2-2b-it']);
  });

  test('need neither the token of the Hub nor room on the disk, and are there sooner', () => {
    const model = streamed();
    expect(model.weights.token).toBeUndefined();
    expect(model.resources.ephemeralStorageMib).toBe(10 * 1024);
    expect(model.life.coldStart.weightsDownloadSeconds).toBe(0);
    expect(model.life.coldStart.totalSeconds).toBeLessThan(hub.life.coldStart.totalSeconds);
  });

  test('leave the boot disk to the images', () => {
    const of = (weightsFrom: unknown): number => {
      const platform = platformOf({ weightsBucket: BUCKET, 'models.gemma.weightsFrom': weightsFrom });
      return platform.nodePools['l4']!.bootDisk.sizeGb;
    };
    expect(of({ gcs: {} })).toBe(100);
    expect(of({ gcs: { loader: 'gcsfuse' } })).toBeGreaterThan(100);
  });

  test('go through buffers that take a quarter of the memory between them', () => {
    const config = (model: Model): { memory_limit: number; distributed?: boolean } => {
      const word = model.engine.args.find((arg) => arg.startsWith('--model-loader-extra-config='));
      return JSON.parse(word?.slice(word.indexOf('=') + 1) ?? '{}') as never;
    };
    const one = streamed();
    const two = streamed({
      'nodePools.l4.machineType': 'g2-standard-24',
      'models.gemma.engine.tensorParallelSize': 2,
      'models.gemma.replicas': 1,
    });
    expect(config(one)).toEqual({ memory_limit: (one.resources.memoryMib / 4) * 1024 ** 2 });
    expect(config(two)).toEqual({ memory_limit: (two.resources.memoryMib / 8) * 1024 ** 2, distributed: true });
  });

  test('are configured as told, where told', () => {
    const args = { '--model-loader-extra-config': { concurrency: 32 } };
    const words = streamed({ 'models.gemma.engine.args': args }).engine.args;
    expect(words.filter((word) => word.startsWith('--model-loader-extra-config'))).toEqual([
      '--model-loader-extra-config={"concurrency":32}',
    ]);
  });

  test('lie where they are said to lie, or in a folder for each revision', () => {
    const path = (more: Readonly<Record<string, unknown>>) => streamed(more).engine.args[0];
    expect(path({ 'models.gemma.weightsFrom': { gcs: { path: 'a/b' } } })).toBe('gs://company-weights/a/b');
    expect(path({ 'models.gemma.revision': 'v1' })).toBe('gs://company-weights/google/gemma-2-2b-it/v1');
    expect(streamed({ 'models.gemma.revision': 'v1' }).engine.args).not.toContain('--revision=v1');
  });
});

describe('mounted weights', () => {
  test('are a folder, read by whatever format vLLM chooses', () => {
    const { engine, weights } = mounted();
    expect(engine.args[0]).toBe('/weights');
    expect(engine.args.join(' ')).not.toContain('--load-format');
    expect(weights).toMatchObject({ source: 'gcs-fuse', mountPath: '/weights' });
  });

  test('are cached whole beside the engine, which leaves the sidecar its room', () => {
    const { resources, weights } = mounted();
    if (weights.source !== 'gcs-fuse') throw new Error('not mounted');
    const cache = Number(/file-cache:max-size-mb:(\d+)/.exec(weights.mountOptions)?.[1]);
    expect(cache * 1024 ** 2).toBeGreaterThanOrEqual(weights.bytes);
    expect(weights.sidecar.ephemeralStorageMib).toBeGreaterThan(cache);
    expect(weights.mountOptions).toContain('only-dir:google/gemma-2-2b-it');
    expect(resources.cpuMillis).toBeLessThan(hub.resources.cpuMillis);
    const { memoryMib } = platformOf({}).nodePools['l4']!.allocatable;
    expect(resources.memoryMib + weights.sidecar.memoryMib).toBeLessThanOrEqual(memoryMib - 2048);
  });
});

describe('every value of a bucket and of what is read from it has an origin', () => {
  test.each([
    ['made', { weightsBucket: { anywhereCache: {} }, 'models.gemma.weightsFrom': { gcs: {} } }],
    ['mounted', { weightsBucket: BUCKET, 'models.gemma.weightsFrom': { gcs: { loader: 'gcsfuse' } } }],
  ])('%s', (_, changes) => {
    const { origins, weightsBucket, models } = platformOf(changes);
    for (const field of Object.keys(weightsBucket ?? {})) {
      expect(Object.keys(origins).some((path) => path.startsWith(`weightsBucket.${field}`))).toBe(true);
    }
    for (const field of Object.keys(models['gemma']!.weights)) {
      expect(origins).toHaveProperty([`models.gemma.weights.${field}`]);
    }
  });
});

test('a model cannot read a bucket that nobody describes', () => {
  expect(() => platformOf({ 'models.gemma.weightsFrom': { gcs: {} } })).toThrow(Refusal);
});

test.each([
  ['an existing bucket with settings', { weightsBucket: { existing: 'a-bucket', softDeleteDays: 7 } }],
  ['soft delete of a day', { weightsBucket: { softDeleteDays: 1 } }],
  ['a path with a slash at its end', { weightsBucket: {}, 'models.gemma.weightsFrom': { gcs: { path: 'a/' } } }],
])('%s is refused', (_, changes) => {
  expect(() => platformOf(changes)).toThrow(Refusal);
});

describe('the Hub', () => {
  const offline = (more: Readonly<Record<string, unknown>>): string | undefined =>
    gemma({ 'models.gemma.weightsFrom': { volume: { claim: 'models' } }, ...more }).engine.env['HF_HUB_OFFLINE'];

  test('is not asked where the checkpoint is a folder, and nothing else comes from there', () => {
    expect(offline({})).toBe('1');
    expect(offline({ 'models.gemma.weightsFrom': undefined })).toBeUndefined();
    expect(offline({ 'models.gemma.weightsFrom': { sharedCache: { claim: 'cache' } } })).toBeUndefined();
    expect(offline({ weightsBucket: BUCKET, 'models.gemma.weightsFrom': { gcs: {} } })).toBeUndefined();
  });

  test.each([
    ['adapters', { 'models.gemma.adapters': { support: { source: 'acme/support', rank: 8 } } }],
    ['another tokenizer', { 'models.gemma.engine': { args: { '--tokenizer': 'google/gemma-2-2b-it' } } }],
  ])('is asked for %s', (_, more) => {
    expect(offline(more)).toBeUndefined();
  });
});
