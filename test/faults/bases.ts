import production from '../../environments/production';
import quickstart from '../../environments/quickstart';
import type { PlatformDescription } from '../../platform';
import type { ModelDescription } from '../../platform/description';

/** Llama 3.1 8B on L4, two to four replicas. */
const llama: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  nodePools: {
    l4: { machineType: 'g2-standard-12', zones: ['europe-west4-a', 'europe-west4-b'], nodes: { min: 2, max: 5 } },
  },
  models: {
    llama: {
      weights: 'meta-llama/Llama-3.1-8B-Instruct',
      nodePool: 'l4',
      huggingFaceToken: { secret: 'hf-secret', key: 'hf_api_token' },
      engine: { maxModelLen: 16_384 },
      replicas: { min: 2, max: 4 },
    },
  },
};

/** Qwen3 32B over two H100 each, four to a node. */
const qwen: PlatformDescription = {
  project: 'example-project',
  region: 'us-central1',
  nodePools: { h100: { machineType: 'a3-highgpu-8g', zones: ['us-central1-a'], nodes: { min: 1, max: 3 } } },
  models: {
    qwen: {
      weights: 'Qwen/Qwen3-32B',
      nodePool: 'h100',
      engine: { tensorParallelSize: 2, maxModelLen: 32_768, toolCallParser: 'hermes', reasoningParser: 'qwen3' },
      replicas: { min: 4, max: 8 },
    },
  },
};

/** Llama 3.3 70B over four A100. */
const llama70b: PlatformDescription = {
  project: 'example-project',
  region: 'us-central1',
  nodePools: { a100: { machineType: 'a2-ultragpu-4g', zones: ['us-central1-a'], nodes: { min: 1, max: 3 } } },
  models: {
    llama70b: {
      weights: 'meta-llama/Llama-3.3-70B-Instruct',
      nodePool: 'a100',
      engine: { tensorParallelSize: 4, maxModelLen: 32_768 },
      replicas: { min: 1, max: 2 },
    },
  },
};

/** Gemma 2 2B on Spot VMs. */
const spot: PlatformDescription = {
  ...quickstart,
  nodePools: {
    l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 3 }, spot: true },
  },
};

/** Qwen3 32B on TPU v6e, two hosts of eight chips. */
const tpu: PlatformDescription = {
  project: 'example-project',
  region: 'us-east5',
  targets: { vllm: '0.29.0' },
  nodePools: { v6e: { machineType: 'ct6e-standard-8t', zones: ['us-east5-a'], nodes: { min: 1, max: 3 } } },
  models: {
    qwen: {
      weights: 'Qwen/Qwen3-32B',
      nodePool: 'v6e',
      engine: { image: 'vllm/vllm-tpu:v0.29.0', tensorParallelSize: 8 },
      replicas: 2,
    },
  },
};

/** Two versions of one model behind one name. */
const canary: PlatformDescription = {
  ...llama,
  models: {
    stable: {
      ...(llama.models['llama'] as ModelDescription),
      weights: 'meta-llama/Llama-3.1-8B-Instruct',
      nodePool: 'l4',
      computeClass: undefined,
      replicas: 2,
    },
    next: {
      ...(llama.models['llama'] as ModelDescription),
      weights: 'meta-llama/Llama-3.1-8B-Instruct',
      nodePool: 'l4',
      computeClass: undefined,
      engine: { maxModelLen: 16_384, version: '0.31.0' },
      replicas: 1,
    },
  },
  routes: { llama: { models: { stable: 9, next: 1 } } },
};

/** Good environments, each the ground for faults. */
export const BASES = { quickstart, production, llama, qwen, llama70b, spot, tpu, canary } as const satisfies Record<
  string,
  PlatformDescription
>;

export type BaseName = keyof typeof BASES;
