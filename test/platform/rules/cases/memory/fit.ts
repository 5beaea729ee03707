import type { RuleCase } from '../../rule-case';

const ENGINE = 'models.gemma.engine';
const paste = 'models.gemma';
const LLAMA = { 'models.gemma.weights': 'meta-llama/Llama-3.1-8B-Instruct' };
const WHOLE = '';

/** What fits into the memory of the accelerators, and what does not. */
export const fitCases: readonly RuleCase[] = [
  {
    rule: 'model-exceeds-accelerator-memory',
    of: 'a model twice the size of the GPU',
    faulty: { 'models.gemma.weights': 'Qwen/Qwen3-32B' },
    at: 'models.gemma.nodePool',
    good: { 'models.gemma.weights': 'Qwen/Qwen3-8B' },
    paste: WHOLE,
  },
  {
    rule: 'model-exceeds-accelerator-memory',
    of: 'too few of the GPUs of the node',
    faulty: {
      'models.gemma.weights': 'Qwen/Qwen3-32B',
      [`${ENGINE}.tensorParallelSize`]: 2,
      'nodePools.l4.machineType': 'g2-standard-48',
      'models.gemma.replicas': 2,
    },
    at: 'models.gemma.nodePool',
    good: {
      'models.gemma.weights': 'Qwen/Qwen3-32B',
      'nodePools.l4.machineType': 'g2-standard-48',
      'models.gemma.replicas': 2,
    },
    paste: WHOLE,
  },
  {
    rule: 'model-exceeds-accelerator-memory',
    of: '218 GB on one GPU of 96 GB',
    faulty: {
      'models.gemma.weights': 'meta-llama/Llama-4-Scout-17B-16E-Instruct',
      'nodePools.l4.machineType': 'g4-standard-48',
    },
    at: 'models.gemma.nodePool',
    good: { 'models.gemma.weights': 'openai/gpt-oss-120b', 'nodePools.l4.machineType': 'g4-standard-48' },
    paste: WHOLE,
  },
  {
    rule: 'model-exceeds-accelerator-memory',
    of: 'too small a share of a GPU that has enough',
    faulty: { ...LLAMA, [`${ENGINE}.gpuMemoryUtilization`]: 0.7 },
    at: 'models.gemma.nodePool',
    good: { ...LLAMA, [`${ENGINE}.gpuMemoryUtilization`]: 0.9 },
    paste: WHOLE,
  },
  {
    rule: 'context-exceeds-kv-cache',
    faulty: { ...LLAMA, [`${ENGINE}.maxModelLen`]: 65_536 },
    at: `${ENGINE}.maxModelLen`,
    good: { ...LLAMA, [`${ENGINE}.maxModelLen`]: 8192 },
    paste,
  },
  {
    rule: 'context-exceeds-kv-cache',
    of: 'slots for adapters take what the context needs',
    faulty: {
      ...LLAMA,
      [`${ENGINE}.maxModelLen`]: 16_384,
      'models.gemma.adapters': { sql: { source: 'acme/sql', rank: 64 } },
      [`${ENGINE}.lora.maxLoras`]: 8,
      [`${ENGINE}.lora.maxCpuLoras`]: 8,
    },
    at: `${ENGINE}.maxModelLen`,
    good: { ...LLAMA, [`${ENGINE}.maxModelLen`]: 16_384 },
    paste,
  },
  {
    rule: 'memory-barely-suffices',
    faulty: { ...LLAMA, [`${ENGINE}.maxModelLen`]: 24_000 },
    at: `${ENGINE}.maxModelLen`,
    good: { ...LLAMA, [`${ENGINE}.maxModelLen`]: 20_000 },
    paste,
  },
  {
    rule: 'context-exceeds-model',
    faulty: { [`${ENGINE}.maxModelLen`]: 16_384 },
    at: `${ENGINE}.maxModelLen`,
    good: { [`${ENGINE}.maxModelLen`]: 8192 },
    paste,
  },
  {
    rule: 'context-exceeds-model',
    of: 'unless the positions are stretched',
    faulty: { 'models.gemma.weights': 'Qwen/Qwen2.5-3B-Instruct', [`${ENGINE}.maxModelLen`]: 65_536 },
    at: `${ENGINE}.maxModelLen`,
    good: {
      'models.gemma.weights': 'Qwen/Qwen2.5-3B-Instruct',
      [`${ENGINE}.maxModelLen`]: 65_536,
      [`${ENGINE}.args`]: { '--hf-overrides': { rope_scaling: { rope_type: 'yarn', factor: 4 } } },
    },
    paste,
  },
  {
    rule: 'context-exceeds-model',
    of: 'with the check of it lifted',
    faulty: { [`${ENGINE}.maxModelLen`]: 16_384, [`${ENGINE}.env`]: { VLLM_ALLOW_LONG_MAX_MODEL_LEN: '1' } },
    at: `${ENGINE}.maxModelLen`,
    good: { [`${ENGINE}.env`]: { VLLM_ALLOW_LONG_MAX_MODEL_LEN: '1' } },
    paste,
  },
  {
    rule: 'gpu-memory-utilization-leaves-no-context',
    faulty: { [`${ENGINE}.gpuMemoryUtilization`]: 1 },
    at: `${ENGINE}.gpuMemoryUtilization`,
    good: { [`${ENGINE}.gpuMemoryUtilization`]: 0.99 },
    paste,
  },
  {
    rule: 'gpu-memory-utilization-exceeds-share',
    faulty: {
      'nodePools.l4.sharing': { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 2 },
      [`${ENGINE}.gpuMemoryUtilization`]: 0.9,
    },
    at: `${ENGINE}.gpuMemoryUtilization`,
    good: {
      'nodePools.l4.sharing': { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 2 },
      [`${ENGINE}.gpuMemoryUtilization`]: 0.45,
    },
    paste,
  },
  {
    rule: 'batched-tokens-below-sequences',
    faulty: { [`${ENGINE}.maxNumBatchedTokens`]: 512, [`${ENGINE}.maxNumSeqs`]: 1024 },
    at: `${ENGINE}.maxNumBatchedTokens`,
    good: { [`${ENGINE}.maxNumBatchedTokens`]: 1024, [`${ENGINE}.maxNumSeqs`]: 1024 },
    paste,
  },
  {
    rule: 'batched-tokens-below-sequences',
    of: "vLLM's own batch",
    faulty: { [`${ENGINE}.maxNumSeqs`]: 100_000 },
    at: `${ENGINE}.maxNumSeqs`,
    good: { [`${ENGINE}.maxNumSeqs`]: 2048 },
    paste,
  },
  {
    rule: 'batched-tokens-below-context',
    faulty: {
      [`${ENGINE}.maxNumBatchedTokens`]: 4096,
      [`${ENGINE}.args`]: { '--enable-chunked-prefill': false },
    },
    at: `${ENGINE}.maxNumBatchedTokens`,
    good: { [`${ENGINE}.maxNumBatchedTokens`]: 4096 },
    paste,
  },
  {
    rule: 'kv-cache-memory-exceeds-gpu',
    faulty: { [`${ENGINE}.args`]: { '--kv-cache-memory-bytes': '20G' } },
    at: `${ENGINE}.args.--kv-cache-memory-bytes`,
    good: { [`${ENGINE}.args`]: { '--kv-cache-memory-bytes': '10G' } },
    paste,
  },
  {
    rule: 'online-quantization-exceeds-memory',
    faulty: { 'models.gemma.weights': 'Qwen/Qwen3-14B', [`${ENGINE}.quantization`]: 'fp8', 'targets.vllm': '0.13.0' },
    at: `${ENGINE}.quantization`,
    good: { 'models.gemma.weights': 'Qwen/Qwen3-14B', [`${ENGINE}.quantization`]: 'fp8' },
    paste,
  },
  {
    rule: 'pod-memory-below-engine',
    faulty: {
      'models.gemma.weights': 'Qwen/Qwen2.5-0.5B-Instruct',
      'nodePools.l4.machineType': 'n1-standard-2',
      'nodePools.l4.accelerator': { type: 'nvidia-tesla-t4', count: 1 },
    },
    at: 'nodePools.l4.machineType',
    good: {
      'models.gemma.weights': 'Qwen/Qwen2.5-0.5B-Instruct',
      'nodePools.l4.machineType': 'n1-standard-4',
      'nodePools.l4.accelerator': { type: 'nvidia-tesla-t4', count: 1 },
    },
    fix: { 'nodePools.l4.machineType': 'n1-standard-8' },
  },
  {
    rule: 'pod-memory-below-host-demands',
    faulty: { [`${ENGINE}.args`]: { '--kv-offloading-size': 64 } },
    at: `${ENGINE}.args.--kv-offloading-size`,
    good: { [`${ENGINE}.args`]: { '--kv-offloading-size': 8 } },
    fix: { 'nodePools.l4.machineType': 'g2-standard-32' },
  },
];
