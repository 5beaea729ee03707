import type { RuleCase } from '../../rule-case';

const ENGINE = 'models.gemma.engine';
const paste = 'models.gemma';
const T4 = {
  'nodePools.l4.machineType': 'n1-standard-8',
  'nodePools.l4.accelerator': { type: 'nvidia-tesla-t4', count: 1 },
  'models.gemma.weights': 'Qwen/Qwen2.5-3B-Instruct',
};
const A100 = {
  region: 'us-central1',
  'nodePools.l4.machineType': 'a2-highgpu-1g',
  'nodePools.l4.zones': ['us-central1-a'],
};

/** Number formats that a GPU's generation, a model or a release cannot take, and adapters. */
export const formatCases: readonly RuleCase[] = [
  {
    rule: 'dtype-unsupported-by-accelerator',
    faulty: { ...T4, [`${ENGINE}.dtype`]: 'bfloat16' },
    at: `${ENGINE}.dtype`,
    good: { ...T4, [`${ENGINE}.dtype`]: 'half' },
    paste,
  },
  {
    rule: 'dtype-unsupported-by-accelerator',
    of: 'by itself, before releases fell back',
    faulty: { ...T4, 'targets.vllm': '0.8.5', 'targets.picker': { generation: 'gie', version: '1.3.1' } },
    at: `${ENGINE}.dtype`,
    good: { ...T4, 'targets.vllm': '0.9.0' },
    also: ['picker-reads-metric-that-engine-lacks'],
    fix: { 'targets.vllm': '0.10.2' },
  },
  {
    rule: 'dtype-unsupported-by-model',
    faulty: { [`${ENGINE}.dtype`]: 'half' },
    at: `${ENGINE}.dtype`,
    good: { [`${ENGINE}.dtype`]: 'bfloat16' },
    paste,
  },
  {
    rule: 'dtype-unsupported-by-model',
    of: 'a word that is none',
    faulty: { [`${ENGINE}.dtype`]: 'bf16' },
    at: `${ENGINE}.dtype`,
    good: { [`${ENGINE}.dtype`]: 'auto' },
    paste,
  },
  {
    rule: 'quantization-unsupported-by-accelerator',
    faulty: { ...T4, [`${ENGINE}.quantization`]: 'fp8' },
    at: `${ENGINE}.quantization`,
    good: { [`${ENGINE}.quantization`]: 'fp8' },
    fix: { [`${ENGINE}.quantization`]: undefined },
  },
  {
    rule: 'kv-cache-dtype-unknown-to-engine',
    faulty: { [`${ENGINE}.kvCacheDtype`]: 'bfloat16', 'targets.vllm': '0.10.2' },
    at: `${ENGINE}.kvCacheDtype`,
    good: { [`${ENGINE}.kvCacheDtype`]: 'bfloat16' },
    paste,
  },
  {
    rule: 'kv-cache-dtype-unsupported',
    of: 'a format of another GPU',
    faulty: { [`${ENGINE}.kvCacheDtype`]: 'nvfp4' },
    at: `${ENGINE}.kvCacheDtype`,
    good: { [`${ENGINE}.kvCacheDtype`]: 'fp8' },
    paste,
  },
  {
    rule: 'kv-cache-dtype-unsupported',
    of: 'beside a checkpoint in fp8',
    faulty: {
      'models.gemma.weights': 'Qwen/Qwen3-30B-A3B-FP8',
      [`${ENGINE}.kvCacheDtype`]: 'fp8_e5m2',
      'nodePools.l4.machineType': 'g2-standard-24',
    },
    at: `${ENGINE}.kvCacheDtype`,
    good: {
      'models.gemma.weights': 'Qwen/Qwen3-30B-A3B-FP8',
      [`${ENGINE}.kvCacheDtype`]: 'fp8',
      'nodePools.l4.machineType': 'g2-standard-24',
    },
    paste,
  },
  {
    rule: 'kv-cache-fp8-on-older-gpu',
    faulty: { ...A100, [`${ENGINE}.kvCacheDtype`]: 'fp8' },
    at: `${ENGINE}.kvCacheDtype`,
    good: { ...A100, [`${ENGINE}.kvCacheDtype`]: 'fp8_e5m2' },
    paste,
  },
  {
    rule: 'lora-cpu-slots-below-slots',
    faulty: { [`${ENGINE}.lora`]: { maxLoras: 4, maxCpuLoras: 2 } },
    at: `${ENGINE}.lora.maxCpuLoras`,
    good: { [`${ENGINE}.lora`]: { maxLoras: 4, maxCpuLoras: 4 } },
    paste,
  },
  {
    rule: 'lora-rank-not-a-choice',
    faulty: { [`${ENGINE}.lora`]: { maxLoraRank: 48 } },
    at: `${ENGINE}.lora.maxLoraRank`,
    good: { [`${ENGINE}.lora`]: { maxLoraRank: 64 } },
    paste,
  },
  {
    rule: 'adapter-exceeds-lora-rank',
    faulty: {
      'models.gemma.adapters': { sql: { source: 'acme/sql', rank: 64 } },
      [`${ENGINE}.lora`]: { maxLoraRank: 16 },
    },
    at: 'models.gemma.adapters.sql.rank',
    good: { 'models.gemma.adapters': { sql: { source: 'acme/sql', rank: 64 } } },
    paste,
  },
  {
    rule: 'adapters-unsupported-by-architecture',
    faulty: {
      'models.gemma.weights': 'tiiuae/falcon-7b-instruct',
      'models.gemma.adapters': { sql: { source: 'acme/sql', rank: 8 } },
    },
    at: 'models.gemma.adapters',
    good: {
      'models.gemma.weights': 'tiiuae/Falcon3-7B-Instruct',
      'models.gemma.adapters': { sql: { source: 'acme/sql', rank: 8 } },
    },
    fix: { 'models.gemma.adapters': undefined },
  },
  {
    rule: 'adapter-folder-unknown-to-engine',
    faulty: {
      weightsBucket: {},
      'models.gemma.adaptersFrom': { gcs: { path: 'adapters' } },
      'models.gemma.engine': { version: '0.8.5' },
    },
    at: 'models.gemma.adaptersFrom',
    good: {
      weightsBucket: {},
      'models.gemma.adaptersFrom': { gcs: { path: 'adapters' } },
      'models.gemma.engine': { version: '0.10.2' },
    },
    paste: 'models.gemma',
    also: ['picker-reads-metric-that-engine-lacks'],
  },
  {
    rule: 'adapter-name-already-served',
    faulty: { 'models.gemma.adapters': { 'google/gemma-2-2b-it': { source: 'acme/sql', rank: 8 } } },
    at: 'models.gemma.adapters.google/gemma-2-2b-it',
    good: { 'models.gemma.adapters': { 'gemma-sql': { source: 'acme/sql', rank: 8 } } },
    fix: { 'models.gemma.adapters': { 'gemma-sql': { source: 'acme/sql', rank: 8 } } },
  },
];
