import type { ModelRow } from '../model';

const AS_OF = '2026-11-21';

export const QWEN2_5_QUANTIZED = {
  'Qwen/Qwen2.5-72B-Instruct-GPTQ-Int4': {
    id: 'Qwen/Qwen2.5-72B-Instruct-GPTQ-Int4',
    family: 'qwen2.5',
    architecture: 'dense',
    baseModel: 'Qwen/Qwen2.5-72B-Instruct',
    parametersTotal: 72706203648,
    parametersTotalBasis: 'unquantised count',
    layers: 80,
    hiddenSize: 8192,
    intermediateSize: 29568,
    attentionHeads: 64,
    kvHeads: 8,
    headDim: 128,
    maxModelLen: 32768,
    vocabSize: 152064,
    tiedEmbeddings: false,
    checkpointDtype: 'int4-gptq',
    weightsBytes: 41464774656,
    weightsBytesBasis:
      'computed: 4-bit linears, group 128 (2-byte scale and 4-bit zero per group), embeddings, lm_head, norms, biases 2 bytes; group size recalled, intermediate padding not counted',
    multimodal: false,
    gated: false,
    licence: 'qwen',
    toolCallParser: 'hermes',
    recalledFields: ['gated', 'licence', 'weightsBytes', 'maxModelLen'],
    confidence: 'read',
    source: ['Lightning-AI/litgpt litgpt/config.py @2685705'],
    asOf: AS_OF,
  },
} as const satisfies Record<string, ModelRow>;
