import type { Fault } from './fault';

/** LoRA adapters that the engine refuses at start or, worse, when they are first asked for. */
export const ADAPTER_FAULTS: readonly Fault[] = [
  {
    name: 'adapter-rank-above-the-maximum',
    thread: 'gpustack/gpustack#5438',
    happens: 'LoRA rank 64 is greater than max_lora_rank 16: the engine exits',
    base: 'llama',
    change: {
      'models.llama.adapters': { support: { source: 'acme/support-lora', rank: 64 } },
      'models.llama.engine.lora': { maxLoraRank: 16 },
    },
    expect: 'adapter-exceeds-lora-rank',
  },
  {
    name: 'rank-that-the-engine-does-not-take',
    thread: 'vllm-project/vllm#2847',
    happens: 'ranks are a list, and 48 is not in it; the engine exits',
    base: 'llama',
    change: {
      'models.llama.adapters': { support: { source: 'acme/support-lora', rank: 48 } },
      'models.llama.engine.lora': { maxLoraRank: 48 },
    },
    expect: 'lora-rank-not-a-choice',
  },
  {
    name: 'fewer-adapters-in-memory-than-in-a-batch',
    thread: 'vllm-project/vllm#3374',
    happens: 'max_cpu_loras must be at least max_loras; the engine exits',
    base: 'llama',
    change: {
      'models.llama.adapters': { support: { source: 'acme/support-lora', rank: 16 } },
      'models.llama.engine.lora': { maxLoras: 8, maxCpuLoras: 4 },
    },
    expect: 'lora-cpu-slots-below-slots',
  },
  {
    name: 'adapters-by-flag-behind-the-field',
    thread: 'vllm-project/production-stack#331',
    happens: 'adapters load that neither routes nor memory reckon with',
    base: 'llama',
    change: { 'models.llama.engine.args': { '--enable-lora': true, '--max-lora-rank': 64 } },
    expect: 'engine-flag-repeats-field',
  },
  {
    name: 'adapter-that-bears-the-name-of-the-model',
    thread: 'https://docs.vllm.ai/en/latest/features/lora.html',
    happens: 'requests for the adapter are answered by the base model',
    base: 'llama',
    change: {
      'models.llama.servedModelNames': ['support'],
      'models.llama.adapters': { support: { source: 'acme/support-lora', rank: 16 } },
    },
    expect: 'adapter-name-already-served',
  },
];
