import type { PublicSetUp } from './public-set-up';

/**
 * The reference architecture's Qwen3 32B, one replica to each H200.
 * https://github.com/GoogleCloudPlatform/accelerated-platforms/blob/main/platforms/gke/base/use-cases/inference-ref-arch/kubernetes-manifests/online-inference-gpu/vllm/h200-qwen3-32b/runtime.env
 */
export const qwen3OnH200: PublicSetUp = {
  source: 'https://github.com/GoogleCloudPlatform/accelerated-platforms (inference-ref-arch, vllm/h200-qwen3-32b)',
  description: {
    project: 'example-project',
    region: 'us-south1',
    targets: { vllm: '0.11.2' },
    nodePools: {
      h200: { machineType: 'a3-ultragpu-8g', zones: ['us-south1-b'], nodes: { min: 1, max: 2 }, spot: true },
    },
    models: {
      'qwen3-32b': {
        weights: 'Qwen/Qwen3-32B',
        nodePool: 'h200',
        servedModelNames: ['qwen3-32b'],
        replicas: 8,
        engine: { tensorParallelSize: 1, maxModelLen: 32_768, gpuMemoryUtilization: 0.95 },
      },
    },
  },
};
