import type { PublicSetUp } from './public-set-up';

/**
 * The reference architecture's Gemma 4 E4B on one L4, most of which the weights take.
 * https://github.com/GoogleCloudPlatform/accelerated-platforms/blob/main/platforms/gke/base/use-cases/inference-ref-arch/kubernetes-manifests/online-inference-gpu/vllm/l4-gemma-4-e4b-it/runtime.env
 */
export const gemma4OnL4: PublicSetUp = {
  source: 'https://github.com/GoogleCloudPlatform/accelerated-platforms (inference-ref-arch, vllm/l4-gemma-4-e4b-it)',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.26.0' },
    nodePools: { l4: { machineType: 'g2-standard-12', zones: ['us-central1-a'], nodes: { min: 1, max: 3 } } },
    models: {
      'gemma-4-e4b': {
        weights: 'google/gemma-4-E4B-it',
        nodePool: 'l4',
        servedModelNames: ['gemma-4-e4b-it'],
        replicas: { min: 1, max: 3 },
        engine: { tensorParallelSize: 1, maxModelLen: 2048, gpuMemoryUtilization: 0.89 },
      },
    },
  },
};
