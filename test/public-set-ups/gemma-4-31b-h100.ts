import type { PublicSetUp } from './public-set-up';

/**
 * The reference architecture's Gemma 4 31B on one H100 with 131072 tokens, eight replicas' room to a node.
 * https://github.com/GoogleCloudPlatform/accelerated-platforms/blob/main/platforms/gke/base/use-cases/inference-ref-arch/kubernetes-manifests/online-inference-gpu/vllm/h100-gemma-4-31b-it/runtime.env
 */
export const gemma4OnH100: PublicSetUp = {
  source: 'https://github.com/GoogleCloudPlatform/accelerated-platforms (inference-ref-arch, vllm/h100-gemma-4-31b-it)',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.26.0' },
    nodePools: {
      h100: { machineType: 'a3-highgpu-1g', zones: ['us-central1-a'], nodes: { min: 1, max: 2 }, spot: true },
    },
    models: {
      'gemma-4-31b': {
        weights: 'google/gemma-4-31B-it',
        nodePool: 'h100',
        servedModelNames: ['gemma-4-31b-it'],
        replicas: 1,
        engine: { tensorParallelSize: 1, maxModelLen: 131_072, gpuMemoryUtilization: 0.92 },
      },
    },
  },
};
