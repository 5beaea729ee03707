import type { ModelRow } from '../model';

const AS_OF = '2026-11-21';

export const FALCON = {
  'tiiuae/falcon-7b-instruct': {
    id: 'tiiuae/falcon-7b-instruct',
    family: 'falcon',
    architecture: 'dense',
    parametersTotal: 6921720704,
    parametersTotalBasis: 'computed-from-config',
    layers: 32,
    hiddenSize: 4544,
    intermediateSize: 18176,
    attentionHeads: 71,
    kvHeads: 1,
    headDim: 64,
    maxModelLen: 2048,
    vocabSize: 65024,
    tiedEmbeddings: true,
    checkpointDtype: 'bfloat16',
    weightsBytes: 13843441408,
    weightsBytesBasis: '2 x parametersTotal',
    multimodal: false,
    gated: false,
    licence: 'apache-2.0',
    note: '71 heads are not divisible by 2, so tensor parallelism above 1 is not possible.',
    recalledFields: ['gated', 'licence'],
    confidence: 'read',
    source: [
      'Lightning-AI/litgpt litgpt/config.py @2685705',
      'config.json as copied in a public repository (head_dim 64, intermediate 18176)',
    ],
    asOf: AS_OF,
  },
} as const satisfies Record<string, ModelRow>;
