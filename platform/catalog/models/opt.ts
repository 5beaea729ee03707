import type { ModelRow } from '../model';

const AS_OF = '2026-11-21';

export const OPT = {
  'facebook/opt-125m': {
    id: 'facebook/opt-125m',
    family: 'opt',
    architecture: 'dense',
    parametersTotal: 125239296,
    parametersTotalBasis: 'computed-from-config',
    layers: 12,
    hiddenSize: 768,
    intermediateSize: 3072,
    attentionHeads: 12,
    kvHeads: 12,
    headDim: 64,
    maxModelLen: 2048,
    vocabSize: 50272,
    tiedEmbeddings: true,
    checkpointDtype: 'float16',
    weightsBytes: 250478592,
    weightsBytesBasis: '2 x parametersTotal',
    multimodal: false,
    gated: false,
    licence: 'other',
    note: 'The transformers defaults are the 125m shape. The repository has no safetensors (llm-d-planner test comment).',
    recalledFields: ['gated', 'licence', 'checkpointDtype'],
    confidence: 'read',
    source: ['huggingface/transformers src/transformers/models/opt/configuration_opt.py @014674d'],
    asOf: AS_OF,
  },
} as const satisfies Record<string, ModelRow>;
