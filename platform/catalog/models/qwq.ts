import type { ModelRow } from '../model';

const AS_OF = '2026-11-21';

export const QWQ = {
  'Qwen/QwQ-32B': {
    id: 'Qwen/QwQ-32B',
    family: 'qwq',
    architecture: 'dense',
    parametersTotal: 32763876352,
    parametersTotalBasis: 'computed-from-config',
    layers: 64,
    hiddenSize: 5120,
    intermediateSize: 27648,
    attentionHeads: 40,
    kvHeads: 8,
    headDim: 128,
    maxModelLen: 131072,
    contextNote: 'litgpt 131072; the published config.json value (40960 or 131072) was not seen',
    vocabSize: 152064,
    tiedEmbeddings: false,
    checkpointDtype: 'bfloat16',
    weightsBytes: 65527752704,
    weightsBytesBasis: '2 x parametersTotal',
    multimodal: false,
    gated: false,
    licence: 'apache-2.0',
    toolCallParser: 'hermes',
    reasoningParser: 'deepseek_r1',
    recalledFields: ['gated', 'licence'],
    confidence: 'read',
    source: [
      'Lightning-AI/litgpt litgpt/config.py @2685705',
      'vllm-project/vllm docs/features/tool_calling.md @0064cc9',
      'vllm-project/vllm docs/features/reasoning_outputs.md @00256d5',
    ],
    asOf: AS_OF,
  },
} as const satisfies Record<string, ModelRow>;
