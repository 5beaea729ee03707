import { resolve } from '../../../../platform';
import { change, goodDescription } from '../../../fixtures/description';

function platformWith(changes: Record<string, unknown>) {
  const description = Object.entries(changes).reduce<unknown>(
    (so, [path, value]) => change(so as ReturnType<typeof goodDescription>, path, value),
    goodDescription(),
  );
  return resolve('test', description as ReturnType<typeof goodDescription>);
}

const BGE = { 'models.gemma.weights': 'BAAI/bge-m3' };
const RERANKER = {
  'models.gemma.weights': 'acme/reranker',
  'models.gemma.facts': { baseModel: 'Qwen/Qwen3-0.6B', task: 'reranking' },
};

describe.each([
  ['an embedding model of the catalogue', BGE],
  ['a reranker that is described', RERANKER],
  ['a model that is to pool', { 'models.gemma.engine': { runner: 'pooling' } }],
  ['a model turned into another', { 'models.gemma.engine': { convert: 'embed' } }],
  ['a model turned into another by its flag', { 'models.gemma.engine': { args: { '--convert': 'classify' } } }],
])('%s', (_, changes) => {
  const platform = platformWith(changes);
  const { engine, pool } = platform.models['gemma']!;

  test('answers with vectors, classes or scores', () => {
    expect(engine.pooling).toBe(true);
    expect(engine.args).toContain('--runner=pooling');
  });

  test('has nothing that reads text', () => {
    expect(engine.args.filter((word) => /parser|auto-tool-choice/.test(word))).toEqual([]);
  });

  test('is picked by its queue alone, whatever the path', () => {
    expect(pool.picker.profiles.map(({ plugins }) => plugins.map(({ ref }) => ref))).toEqual([['queue-scorer']]);
    expect(pool.picker.config).toMatchObject({ requestHandler: { parsers: [{ pluginRef: 'passthrough-parser' }] } });
  });

  test('is reached at the paths that it has', () => {
    const [route] = Object.values(platform.routes);
    expect(route?.paths.map(({ value }) => value)).toEqual([
      '/v1/embeddings',
      '/v1/models',
      '/v1/rerank',
      '/v1/score',
      '/classify',
      '/pooling',
    ]);
  });
});

test('a release without the flag finds out by itself', () => {
  const { engine } = platformWith({ ...BGE, 'models.gemma.engine': { version: '0.10.0' } }).models['gemma']!;
  expect(engine.pooling).toBe(true);
  expect(engine.args.filter((word) => word.startsWith('--runner'))).toEqual([]);
});

test('a model that is to write is no pooling model, whatever it was made for', () => {
  const { engine } = platformWith({ ...BGE, 'models.gemma.engine': { runner: 'generate' } }).models['gemma']!;
  expect(engine.pooling).toBe(false);
});

test('an older picker that knows no other parser gets none', () => {
  const target = { picker: { generation: 'gie', version: '1.3.0' } };
  const { pool } = platformWith({ ...BGE, targets: target }).models['gemma']!;
  expect(Object.keys(pool.picker.config)).not.toContain('parser');
});

test('behind Model Armor only embeddings are reached: it is not known to read the others', () => {
  const guarded = platformWith({ ...BGE, 'gateway.modelArmor': { template: 'guard' } });
  expect(Object.values(guarded.routes)[0]?.paths.map(({ value }) => value)).toEqual(['/v1/embeddings', '/v1/models']);
});
