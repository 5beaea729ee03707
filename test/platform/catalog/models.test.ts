import { findModel, type Model, type ModelId, MODELS, tryFindModel } from '../../../platform/catalog';

const ALL = Object.entries(MODELS) as [ModelId, Model][];
const SLIDING = ALL.filter(([, { slidingWindow }]) => slidingWindow !== undefined);
const EXPERTS = ALL.filter(([, { architecture }]) => architecture === 'moe');
const MEASURED = ALL.filter(([, { checkpointBytes }]) => checkpointBytes !== undefined);
const LATENT = ['deepseek-v3', 'kimi-k2'];

/** Bytes a parameter takes in a checkpoint of that dtype, embeddings left at 16 bits, scales counted: least and most. */
const BYTES_PER_PARAMETER: Readonly<Record<string, readonly [least: number, most: number]>> = {
  bfloat16: [1.99, 2.01],
  float16: [1.99, 2.01],
  float32: [1.99, 2.01],
  fp8: [1, 1.21],
  mxfp4: [0.53, 0.7],
  'int4-awq': [0.5, 0.8],
  'int4-gptq': [0.5, 0.8],
};

describe('each model', () => {
  test.each(ALL)('%s is found by its own id and says where its facts are from', (id, model) => {
    expect(model.id).toBe(id);
    expect(tryFindModel(id)).toBe(model);
    expect(model.source.length).toBeGreaterThan(0);
    expect(model.asOf).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  test.each(ALL)('%s names as recalled only fields that it has', (_, model) => {
    for (const field of model.recalledFields) expect(Object.keys(model)).toContain(field);
  });

  test.each(ALL)('%s has heads that its keys and values divide', (_, model) => {
    const { attentionHeads, kvHeads, headDim, hiddenSize, layers } = model;

    expect(attentionHeads % kvHeads).toBe(0);
    expect(headDim % 8).toBe(0);
    expect((attentionHeads * headDim) / hiddenSize).toBeGreaterThanOrEqual(0.75);
    expect((attentionHeads * headDim) / hiddenSize).toBeLessThanOrEqual(4);
    expect(layers).toBeGreaterThan(10);
  });

  test.each(ALL)('%s weighs what its parameters and dtype say', (_, model) => {
    if (model.weightsBytes === null) {
      expect(model.checkpointDtype).toBe('fp8');
      return;
    }
    const [least, most] = BYTES_PER_PARAMETER[model.checkpointDtype] ?? [Number.NaN, Number.NaN];
    const each = model.weightsBytes / model.parametersTotal;

    expect(each).toBeGreaterThanOrEqual(least);
    expect(each).toBeLessThanOrEqual(most);
  });

  test.each(ALL)('%s has at least the parameters of its embeddings', (_, model) => {
    const embeddings = model.vocabSize * model.hiddenSize * (model.tiedEmbeddings ? 1 : 2);

    expect(model.parametersTotal).toBeGreaterThan(embeddings * 1.4);
  });
});

describe('models with something of their own', () => {
  test.each(SLIDING)('%s: sliding and full layers make up all layers', (_, { layers, slidingWindow }) => {
    const { slidingLayers, fullLayers, period, window } = slidingWindow!;

    expect(slidingLayers + fullLayers).toBe(layers);
    expect(fullLayers).toBe(period === 5 ? 7 : Math.floor(layers / period));
    expect(window).toBeGreaterThan(0);
  });

  test.each(EXPERTS)('%s: fewer parameters are active than there are', (_, model) => {
    expect(model.parametersActive).toBeLessThan(model.parametersTotal);
    expect(model.experts).toBeGreaterThan(model.expertsPerToken!);
    expect(model.expertsPerToken).toBeGreaterThan(0);
  });

  test.each(MEASURED)('%s: the published checkpoint is the weights, and the extra modules it names', (_, model) => {
    const extra = model.mtpLayers && LATENT.includes(model.family) ? 0.025 : 0.001;

    expect(model.checkpointBytes! / model.weightsBytes!).toBeGreaterThan(0.999);
    expect(model.checkpointBytes! / model.weightsBytes!).toBeLessThan(1 + extra);
  });

  test('exactly DeepSeek and Kimi keep a latent cache, whole in every field', () => {
    const latent = ALL.filter(([, { mla }]) => mla !== undefined);

    expect([...new Set(latent.map(([, { family }]) => family))]).toEqual(LATENT);
    for (const [, { mla, headDim }] of latent) {
      expect(Object.values(mla!).every((value) => value > 0)).toBe(true);
      expect(Object.keys(mla!).sort()).toEqual([
        'kvLoraRank',
        'qLoraRank',
        'qkNopeHeadDim',
        'qkRopeHeadDim',
        'vHeadDim',
      ]);
      expect(headDim).toBe(mla!.qkNopeHeadDim + mla!.qkRopeHeadDim);
    }
  });

  test('layers that borrow a cache and layers that own one make up all layers', () => {
    const sharing = ALL.filter(([, { kvSharedLayers }]) => kvSharedLayers !== undefined);

    expect(sharing.map(([id]) => id)).toEqual(['google/gemma-4-E4B-it', 'google/gemma-4-E2B-it']);
    for (const [, { kvSharedLayers, kvCacheLayers, layers }] of sharing) {
      expect(kvSharedLayers! + kvCacheLayers!).toBe(layers);
    }
  });

  test('a quantised checkpoint has the shape of the one it was made from', () => {
    const derived = ALL.filter(([, { baseModel }]) => baseModel !== undefined);
    expect(derived.length).toBeGreaterThan(10);
    for (const [, model] of derived) {
      const base = findModel(model.baseModel!);

      expect([model.layers, model.hiddenSize, model.kvHeads, model.headDim, model.vocabSize]).toEqual([
        base.layers,
        base.hiddenSize,
        base.kvHeads,
        base.headDim,
        base.vocabSize,
      ]);
      if (model.weightsBytes !== null) expect(model.weightsBytes).toBeLessThan(base.weightsBytes!);
    }
  });
});

describe('the models together', () => {
  test('are eighty', () => {
    expect(ALL).toHaveLength(80);
  });

  test('are not found under another name', () => {
    expect(tryFindModel('google/gemma-2-2b')).toBeUndefined();
    expect(() => findModel('google/gemma-2-2b')).toThrow('google/gemma-2-2b');
  });

  test.each([
    ['google/gemma-2-2b-it', { weightsBytes: 5_228_683_776, maxModelLen: 8192, gated: true }],
    ['meta-llama/Llama-3.1-8B-Instruct', { weightsBytes: 16_060_522_496, kvHeads: 8, toolCallParser: 'llama3_json' }],
    [
      'openai/gpt-oss-120b',
      { checkpointDtype: 'mxfp4', weightsBytes: 65_248_815_744, reasoningParser: 'openai_gptoss' },
    ],
    ['BAAI/bge-m3', { task: 'embedding', kvCache: false }],
  ] as const)('%s is as published', (id, facts) => {
    expect(MODELS[id]).toMatchObject(facts);
  });
});
