import type { ModelRow } from '../model';

const AS_OF = '2026-11-21';

export const BGE = {
  'BAAI/bge-m3': {
    id: 'BAAI/bge-m3',
    family: 'bge',
    architecture: 'dense',
    task: 'embedding',
    parametersTotal: 567754752,
    parametersTotalBasis: 'computed-from-config',
    layers: 24,
    hiddenSize: 1024,
    intermediateSize: 4096,
    attentionHeads: 16,
    kvHeads: 16,
    headDim: 64,
    kvCache: false,
    maxModelLen: 8192,
    contextNote: 'of 8194 positions the first two are never used: they start at pad_token_id+1',
    vocabSize: 250002,
    tiedEmbeddings: true,
    checkpointDtype: 'float32',
    weightsBytes: 1135509504,
    weightsBytesBasis: 'served at 16 bit: 2 x parametersTotal (checkpoint float32)',
    multimodal: false,
    gated: false,
    licence: 'mit',
    recalledFields: ['gated', 'licence'],
    confidence: 'read',
    source: ['config.json of BAAI/bge-m3, as copied in several public repositories'],
    asOf: AS_OF,
  },
} as const satisfies Record<string, ModelRow>;
