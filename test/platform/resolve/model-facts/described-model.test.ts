import { accept, Refusal } from '../../../../platform';
import { findModel } from '../../../../platform/catalog';
import { checkAll, RULES } from '../../../../platform/rules';
import { change, goodDescription } from '../../../fixtures/description';
import { CONFIGS } from './configs';

function withModel(model: object): unknown {
  return change(goodDescription(), 'models.gemma', { nodePool: 'l4', ...model });
}

function platformWith(model: object) {
  return accept('test', withModel(model)).platform;
}

function findingsOf(model: object) {
  try {
    accept('test', withModel(model));
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.findings.map(({ rule, path }) => `${rule} ${path}`);
    throw error;
  }
}

const GEMMA = 'google/gemma-2-2b-it';
const SHAPE = {
  layers: 26,
  hiddenSize: 2304,
  intermediateSize: 9216,
  attentionHeads: 8,
  kvHeads: 4,
  headDim: 256,
  slidingWindow: { window: 4096, slidingLayers: 13, fullLayers: 13 },
  maxModelLen: 8192,
  vocabSize: 256000,
  tiedEmbeddings: true,
  checkpointDtype: 'bfloat16',
};

describe('a model that the catalogue lacks', () => {
  test('is refused where nothing describes it, with both ways in', () => {
    expect(findingsOf({ weights: 'acme/own-2b' })).toEqual(['model-unknown models.gemma.weights']);
  });

  test('a fine-tune is as the model it was trained from, save for its licence', () => {
    const { facts, sizing, weights } = platformWith({ weights: 'acme/own-2b', facts: { baseModel: GEMMA } }).models[
      'gemma'
    ]!;
    const base = accept('test', goodDescription()).platform.models['gemma']!;

    expect(facts).toMatchObject({ id: 'acme/own-2b', family: 'gemma-2', weightsBytes: 5_228_683_776, gated: false });
    expect(sizing).toEqual(base.sizing);
    expect(weights.bytes).toBe(base.weights.bytes);
    expect(weights.token).toBeUndefined();
    expect(base.weights.token).toBeDefined();
  });

  test('a quantised fine-tune weighs less than its base', () => {
    const { weights } = platformWith({ weights: 'acme/own-2b', facts: { baseModel: GEMMA, checkpointDtype: 'int8' } })
      .models['gemma']!;
    expect(weights.bytes).toBeLessThan(4e9);
    expect(weights.bytes).toBeGreaterThan(2.6e9);
  });

  test('its figures alone are enough, and give what the catalogue gives', () => {
    const { models } = platformWith({ weights: 'acme/own-2b', facts: SHAPE });
    const known = findModel(GEMMA);
    expect(models['gemma']!.facts.parametersTotal / known.parametersTotal).toBeCloseTo(1, 3);
    expect(models['gemma']!.engine.maxModelLen).toBe(8192);
  });

  test('a checkpoint size that is given is the size', () => {
    const { models } = platformWith({ weights: 'acme/own-2b', facts: { ...SHAPE, checkpointBytes: 5_300_000_000 } });
    expect(models['gemma']!.weights.bytes).toBe(5_300_000_000);
  });

  test('rules judge it: too large for its GPU', () => {
    const config = CONFIGS['Qwen/Qwen3-32B-FP8'];
    expect(findingsOf({ weights: 'acme/own-32b', config })).toEqual([
      'model-exceeds-accelerator-memory models.gemma.nodePool',
    ]);
  });

  test('rules that need what nobody said stay silent', () => {
    const platform = platformWith({
      weights: 'acme/own-2b',
      facts: SHAPE,
      engine: { reasoningParser: 'qwen3', toolCallParser: 'hermes' },
    });
    expect(checkAll(RULES, platform)).toEqual([]);
  });

  test('an architecture that the release lacks is refused', () => {
    const facts = { ...SHAPE, architectures: ['GptOssForCausalLM'] };
    expect(findingsOf({ weights: 'acme/own-2b', facts, engine: { version: '0.9.2' } })).toEqual([
      'architecture-unknown-to-engine models.gemma.engine.version',
    ]);
  });

  test.each([
    [{ baseModel: 'google/gemma-2-2b-itt' }, ['base-model-unknown models.gemma.facts.baseModel']],
    [{ layers: 26 }, ['model-facts-incomplete models.gemma.facts']],
    [{ ...SHAPE, kvHeads: 3 }, ['model-facts-contradict models.gemma.facts.kvHeads']],
    [{ ...SHAPE, layers: 27 }, ['model-facts-contradict models.gemma.facts.slidingWindow']],
    [{ ...SHAPE, parametersActive: 9e12 }, ['model-facts-contradict models.gemma.facts.parametersActive']],
    [{ ...SHAPE, experts: 4, expertsPerToken: 8 }, ['model-facts-contradict models.gemma.facts.expertsPerToken']],
    [{ ...SHAPE, checkpointBytes: 1000 }, ['model-facts-contradict models.gemma.facts.checkpointBytes']],
    [{ ...SHAPE, hiddensize: 2 }, ['field-unknown models.gemma.facts.hiddensize']],
  ])('%j is refused', (facts, expected) => {
    expect(findingsOf({ weights: 'acme/own-2b', facts })).toEqual(expected);
  });

  test('a listed model may be corrected', () => {
    const { facts } = platformWith({ weights: GEMMA, facts: { maxModelLen: 4096 } }).models['gemma']!;
    expect(facts).toMatchObject({ maxModelLen: 4096, gated: true, weightsBytes: 5_228_683_776 });
  });
});
