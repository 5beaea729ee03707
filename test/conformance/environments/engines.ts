import type { PlatformDescription } from '../../../platform';

/**
 * What an engine can be told beyond its defaults: ranks with a port each, a KV cache kept elsewhere, guesses ahead,
 * models that write no text, images of one's own, and a TPU whose chips are two devices each.
 */
export const engines: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  nodePools: {
    l4: { machineType: 'g2-standard-12', zones: ['europe-west4-a'], nodes: { min: 2, max: 4 } },
    experts: { machineType: 'a2-ultragpu-2g', zones: ['europe-west4-a'], nodes: { min: 1, max: 2 } },
    v6e: { machineType: 'ct6e-standard-1t', zones: ['europe-west4-a'], nodes: { min: 1, max: 2 } },
  },
  models: {
    'qwen3-30b': {
      weights: 'Qwen/Qwen3-30B-A3B',
      nodePool: 'experts',
      engine: {
        tensorParallelSize: 1,
        dataParallelSize: 2,
        enableExpertParallel: true,
        dataParallelMultiPortExternalLb: true,
        enableEplb: true,
        kvOffload: { cpuGib: 32, diskGib: 40 },
      },
      allow: { 'kv-offload-fills-disk': 'two pods answer, and either may start anew' },
      replicas: { min: 1, max: 2 },
    },
    'qwen3-4b': {
      weights: 'Qwen/Qwen3-4B',
      nodePool: 'l4',
      engine: {
        image: 'registry.example.com/serving/vllm-openai:v0.30.0',
        imagePullSecrets: ['own-registry'],
        runAsUser: 1001,
        maxModelLen: 16_384,
        speculativeConfig: { method: 'ngram', numSpeculativeTokens: 4, promptLookupMax: 4 },
        structuredOutputsConfig: { backend: 'xgrammar', disableAnyWhitespace: true },
        defaultChatTemplateKwargs: { enable_thinking: false },
        overrideGenerationConfig: { temperature: 0.7 },
        kvOffload: { cpuGib: 8 },
        maxNumQueuedReqs: 64,
        seed: 7,
      },
      replicas: 1,
    },
    'bge-m3': { weights: 'BAAI/bge-m3', nodePool: 'l4', replicas: { min: 1, max: 2 } },
    reranker: {
      weights: 'example/qwen3-reranker',
      facts: { baseModel: 'Qwen/Qwen3-0.6B', task: 'reranking' },
      nodePool: 'l4',
      engine: { poolerConfig: { use_activation: true } },
      replicas: 1,
    },
    'gemma-3-4b': {
      weights: 'google/gemma-3-4b-it',
      nodePool: 'v6e',
      huggingFaceToken: { secret: 'hf', key: 'token' },
      engine: { limitMmPerPrompt: { image: 2 }, disableChunkedMmInput: true },
      replicas: { min: 1, max: 2 },
    },
  },
};
