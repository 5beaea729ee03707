import type { ModelRow } from '../model';

const AS_OF = '2026-11-21';

export const MISTRAL = {
  'mistralai/Mistral-7B-Instruct-v0.3': {
    id: 'mistralai/Mistral-7B-Instruct-v0.3',
    family: 'mistral',
    architecture: 'dense',
    parametersTotal: 7248023552,
    parametersTotalBasis: 'computed-from-config',
    layers: 32,
    hiddenSize: 4096,
    intermediateSize: 14336,
    attentionHeads: 32,
    kvHeads: 8,
    headDim: 128,
    maxModelLen: 32768,
    vocabSize: 32768,
    tiedEmbeddings: false,
    checkpointDtype: 'bfloat16',
    checkpointGib: 13.5,
    weightsBytes: 14496047104,
    weightsBytesBasis: '2 x parametersTotal',
    multimodal: false,
    gated: false,
    licence: 'apache-2.0',
    toolCallParser: 'mistral',
    note: 'kaito marks no download authorisation for this preset; Hugging Face has at times asked for contact details (recalled).',
    recalledFields: ['gated'],
    confidence: 'read',
    source: [
      'kaito-project/kaito presets/workspace/models/model_catalog.yaml @056b828',
      'kaito-project/kaito presets/workspace/models/supported_models.yaml @056b828',
      'Lightning-AI/litgpt litgpt/config.py @2685705',
      'vllm-project/vllm docs/features/tool_calling.md @0064cc9',
    ],
    asOf: AS_OF,
  },
} as const satisfies Record<string, ModelRow>;
