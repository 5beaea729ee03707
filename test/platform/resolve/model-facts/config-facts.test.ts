import { findModel, type ModelRow } from '../../../../platform/catalog';
import { factsOfModels } from '../../../../platform/resolve';
import { weights } from '../../../../platform/sizing';
import { CONFIGS } from './configs';

/** The row of a model that only its config.json tells of. */
function rowOf(config: unknown, weightsId = 'acme/own', facts?: object): ModelRow {
  const { rows, findings } = factsOfModels({
    models: { own: { weights: weightsId, nodePool: 'l4', config, facts } as never },
  });
  expect(findings).toEqual([]);
  return rows['own']!;
}

/** Why a config.json is refused, by rule. */
function refusalsOf(config: unknown, facts?: object): Record<string, string> {
  const { findings } = factsOfModels({
    models: { own: { weights: 'acme/own', nodePool: 'l4', config, facts } as never },
  });
  return Object.fromEntries(findings.map(({ rule, path, message }) => [rule, `${path}: ${message}`]));
}

const LLAMA = CONFIGS['meta-llama/Llama-3.1-8B-Instruct']!;

describe('a config.json gives what the catalogue has of the same model', () => {
  test.each(Object.keys(CONFIGS))('%s', (id) => {
    const own = rowOf(CONFIGS[id]);
    const known = findModel(id);

    for (const field of [
      'architecture',
      'layers',
      'hiddenSize',
      'attentionHeads',
      'kvHeads',
      'mla',
      'maxModelLen',
      'vocabSize',
      'tiedEmbeddings',
      'checkpointDtype',
      'experts',
      'expertsPerToken',
      'sharedExperts',
      'firstKDenseReplace',
      'multimodal',
    ] as const) {
      expect([field, own[field]]).toEqual([field, known[field]]);
    }
    expect(own.slidingWindow?.fullLayers).toBe(known.slidingWindow?.fullLayers);
    expect(own.slidingWindow?.window).toBe(known.slidingWindow?.window);
    if (known.mla === undefined) expect(own.headDim).toBe(known.headDim);
    expect(own.parametersTotal / known.parametersTotal).toBeCloseTo(1, id.includes('opt') ? 1 : 2);
    expect(weights(own).bytes / weights(known).bytes).toBeCloseTo(1, id.includes('opt') ? 1 : 2);
  });
});

describe('the fields of other families', () => {
  test.each([
    [
      'a sliding window of every layer',
      { model_type: 'mistral', sliding_window: 4096 },
      { window: 4096, fullLayers: 0 },
    ],
    [
      'a pattern of six',
      { model_type: 'gemma3_text', sliding_window: 1024, sliding_window_pattern: 6 },
      { fullLayers: 5 },
    ],
    ['chunks of Llama 4', { model_type: 'llama4_text', attention_chunk_size: 8192 }, { window: 8192, fullLayers: 8 }],
    ['an unknown pattern takes the most memory', { model_type: 'new', sliding_window: 4096 }, undefined],
    ['a window as long as the context', { model_type: 'mistral', sliding_window: 131072 }, undefined],
    [
      'a window that is switched off',
      { model_type: 'qwen2', sliding_window: 4096, use_sliding_window: false },
      undefined,
    ],
  ])('%s', (_, fields, expected) => {
    const { slidingWindow } = rowOf({ ...LLAMA, ...fields });
    if (expected === undefined) expect(slidingWindow).toBeUndefined();
    else expect(slidingWindow).toMatchObject(expected);
  });

  test.each([
    [{ quant_method: 'gptq', bits: 4 }, 'int4-gptq'],
    [{ quant_method: 'gptq', bits: 8 }, 'int8'],
    [{ quant_method: 'awq', bits: 4 }, 'int4-awq'],
    [{ quant_method: 'modelopt', quant_algo: 'NVFP4' }, 'nvfp4'],
    [
      { quant_method: 'compressed-tensors', config_groups: { group_0: { weights: { num_bits: 8, type: 'float' } } } },
      'fp8',
    ],
    [
      { quant_method: 'compressed-tensors', config_groups: { group_0: { weights: { num_bits: 4, type: 'int' } } } },
      'w4a16',
    ],
  ])('quantization %j', (quantization, dtype) => {
    expect(rowOf({ ...LLAMA, quantization_config: quantization }).checkpointDtype).toBe(dtype);
  });

  test.each([
    [{ rope_type: 'linear', factor: 4 }, 4 * 131072],
    [{ type: 'yarn', factor: 4, original_max_position_embeddings: 32768 }, 131072],
    [{ rope_type: 'longrope', factor: 32 }, 131072],
  ])('rope scaling %j', (scaling, context) => {
    expect(rowOf({ ...LLAMA, rope_scaling: scaling }).maxModelLen).toBe(context);
  });

  test('the text part of a multimodal model, with its tower counted', () => {
    const { architectures, ...text } = LLAMA;
    const vision = { hidden_size: 1024, intermediate_size: 4096, num_hidden_layers: 24 };
    const own = rowOf({ architectures: ['LlavaForConditionalGeneration'], text_config: text, vision_config: vision });

    expect(own).toMatchObject({ layers: 32, multimodal: true, architectures: ['LlavaForConditionalGeneration'] });
    expect(own.parametersTotal - rowOf(LLAMA).parametersTotal).toBe(24 * (4 * 1024 ** 2 + 2 * 1024 * 4096));
    expect(architectures).toEqual(['LlamaForCausalLM']);
  });

  test('experts in every second layer', () => {
    const sparse = { num_experts: 8, moe_intermediate_size: 1024, num_experts_per_tok: 2, decoder_sparse_step: 2 };
    expect(rowOf({ ...LLAMA, ...sparse })).toMatchObject({ experts: 8, firstKDenseReplace: 16, architecture: 'moe' });
  });
});

describe('a config.json that does not tell enough', () => {
  test('leaves fields to its class', () => {
    const { num_attention_heads: _, vocab_size: __, ...rest } = LLAMA;
    expect(refusalsOf(rest)).toEqual({
      'model-facts-incomplete': expect.stringMatching(/^models\.own\.config: .*vocabSize/) as string,
    });
    expect(rowOf(rest, 'acme/own', { attentionHeads: 32, kvHeads: 8, headDim: 128, vocabSize: 128256 })).toMatchObject({
      layers: 32,
    });
  });

  test.each([
    ['state-space layers', { mamba_d_state: 16 }, { parametersTotal: 9e9, kvCacheLayers: 4 }],
    [
      'linear attention',
      { layer_types: ['linear_attention', 'full_attention'] },
      { parametersTotal: 9e9, kvCacheLayers: 8 },
    ],
    ['an unknown quantization', { quantization_config: { quant_method: 'quip' } }, { checkpointDtype: 'w4a16' }],
    ['a tower of unknown size', { vision_config: {} }, { parametersTotal: 9e9 }],
  ])('%s', (_, fields, instead) => {
    expect(Object.keys(refusalsOf({ ...LLAMA, ...fields }))).toEqual(['model-config-not-understood']);
    expect(rowOf({ ...LLAMA, ...fields }, 'acme/own', instead)).toMatchObject(instead);
  });

  test.each([[[]], ['./nowhere.json'], [{ num_hidden_layers: 'many' }]])('is none: %j', (config) => {
    expect(Object.keys(refusalsOf(config))).toEqual(['model-config-unreadable']);
  });
});
