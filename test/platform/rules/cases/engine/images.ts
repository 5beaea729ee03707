import type { RuleCase } from '../../rule-case';

const IMAGE = 'models.gemma.engine.image';
const paste = 'models.gemma';
const V100 = {
  'nodePools.l4.machineType': 'n1-standard-8',
  'nodePools.l4.accelerator': { type: 'nvidia-tesla-v100', count: 1 },
  'nodePools.l4.zones': ['europe-west4-a'],
  region: 'europe-west4',
  'models.gemma.weights': 'Qwen/Qwen2.5-3B-Instruct',
};
const TPU = {
  region: 'us-east5',
  'nodePools.l4': { machineType: 'ct6e-standard-1t', zones: ['us-east5-b'], nodes: { min: 0, max: 3 } },
};

/** Images and the drivers and devices under them. */
export const imageCases: readonly RuleCase[] = [
  {
    rule: 'image-tag-floats',
    of: 'latest',
    faulty: { [IMAGE]: 'vllm/vllm-openai:latest' },
    at: IMAGE,
    good: { [IMAGE]: 'vllm/vllm-openai:v0.30.0' },
    paste,
  },
  {
    rule: 'image-tag-floats',
    of: 'no tag behind a port',
    faulty: { [IMAGE]: 'registry.example.com:5000/vllm-openai' },
    at: IMAGE,
    good: { [IMAGE]: `registry.example.com:5000/vllm-openai@sha256:${'0'.repeat(64)}` },
    paste,
  },
  {
    rule: 'image-of-another-engine-version',
    faulty: { [IMAGE]: 'vllm/vllm-openai:v0.29.0' },
    at: IMAGE,
    good: { [IMAGE]: 'vllm/vllm-openai:v0.29.0-cu129', 'models.gemma.engine.version': '0.29.0' },
    paste,
  },
  {
    rule: 'image-of-another-engine-version',
    of: 'a release that nobody knows',
    faulty: { [IMAGE]: 'vllm/vllm-openai:v0.99.0' },
    at: IMAGE,
    good: { [IMAGE]: 'europe-docker.pkg.dev/example/serving/my-server:v7.0.1' },
    paste,
  },
  {
    rule: 'image-is-another-engine',
    faulty: { [IMAGE]: 'ghcr.io/huggingface/text-generation-inference:3.3.4' },
    at: IMAGE,
    good: { [IMAGE]: 'europe-docker.pkg.dev/example/serving/engine:2026-11-01' },
    paste,
  },
  {
    rule: 'image-not-for-accelerator',
    faulty: { [IMAGE]: 'vllm/vllm-tpu:v0.30.0' },
    at: IMAGE,
    good: { [IMAGE]: 'vllm/vllm-openai:v0.30.0-cu129' },
    paste,
  },
  {
    rule: 'image-needs-newer-driver',
    faulty: { 'nodePools.l4.gpuDriverVersion': 'DEFAULT' },
    at: 'nodePools.l4.gpuDriverVersion',
    good: { 'nodePools.l4.gpuDriverVersion': 'DEFAULT', [IMAGE]: 'vllm/vllm-openai:v0.30.0-cu129' },
    paste: 'nodePools.l4',
  },
  {
    rule: 'image-built-without-accelerator',
    of: 'Blackwell before CUDA 12.8',
    faulty: { 'nodePools.l4.machineType': 'g4-standard-48', 'targets.vllm': '0.8.5' },
    at: 'models.gemma.engine.version',
    good: { 'nodePools.l4.machineType': 'g4-standard-48', 'targets.vllm': '0.9.0' },
    also: ['picker-reads-metric-that-engine-lacks'],
    paste,
  },
  {
    rule: 'image-built-without-accelerator',
    of: 'Volta after CUDA 12',
    faulty: V100,
    at: IMAGE,
    good: { ...V100, 'targets.vllm': '0.19.1' },
    paste,
  },
  {
    rule: 'tpu-image-not-seen',
    faulty: { ...TPU, 'targets.vllm': '0.30.0' },
    at: 'models.gemma.engine.version',
    good: TPU,
    paste,
  },
  {
    rule: 'gpu-driver-not-installed',
    faulty: { 'nodePools.l4.gpuDriverVersion': 'INSTALLATION_DISABLED' },
    at: 'nodePools.l4.gpuDriverVersion',
    good: { 'nodePools.l4.gpuDriverVersion': 'LATEST' },
    paste: 'nodePools.l4',
  },
];
