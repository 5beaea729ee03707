import type { ModelRow } from '../model';

const AS_OF = '2026-11-21';

export const TINYLLAMA = {
  'TinyLlama/TinyLlama-1.1B-Chat-v1.0': {
    id: 'TinyLlama/TinyLlama-1.1B-Chat-v1.0',
    family: 'tinyllama',
    architecture: 'dense',
    parametersTotal: 1100048384,
    parametersTotalBasis: 'computed-from-config',
    layers: 22,
    hiddenSize: 2048,
    intermediateSize: 5632,
    attentionHeads: 32,
    kvHeads: 4,
    headDim: 64,
    maxModelLen: 2048,
    vocabSize: 32000,
    tiedEmbeddings: false,
    checkpointDtype: 'bfloat16',
    weightsBytes: 2200096768,
    weightsBytesBasis: '2 x parametersTotal',
    multimodal: false,
    gated: false,
    licence: 'apache-2.0',
    recalledFields: ['gated', 'licence'],
    confidence: 'read',
    source: ['Lightning-AI/litgpt litgpt/config.py @2685705'],
    asOf: AS_OF,
  },
} as const satisfies Record<string, ModelRow>;
