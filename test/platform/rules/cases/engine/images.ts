import type { RuleCase } from '../../rule-case';

const IMAGE = 'models.gemma.engine.image';
const paste = 'models.gemma';

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
    rule: 'gpu-driver-not-installed',
    faulty: { 'nodePools.l4.gpuDriverVersion': 'INSTALLATION_DISABLED' },
    at: 'nodePools.l4.gpuDriverVersion',
    good: { 'nodePools.l4.gpuDriverVersion': 'LATEST' },
    paste: 'nodePools.l4',
  },
];
