import type { PublicSetUp } from './public-set-up';

/**
 * The reference architecture's Llama 3.3 70B over two RTX PRO 6000, which have no NVLink.
 * https://github.com/GoogleCloudPlatform/accelerated-platforms/blob/main/platforms/gke/base/use-cases/inference-ref-arch/kubernetes-manifests/online-inference-gpu/vllm/rtx-pro-6000-llama-3-3-70b-instruct/runtime.env
 */
export const llama33OnRtxPro: PublicSetUp = {
  source:
    'https://github.com/GoogleCloudPlatform/accelerated-platforms (inference-ref-arch, vllm/rtx-pro-6000-llama-3-3-70b-instruct)',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.11.2' },
    nodePools: { rtx: { machineType: 'g4-standard-96', zones: ['us-central1-b'], nodes: { min: 1, max: 2 } } },
    models: {
      'llama-3-3-70b': {
        weights: 'meta-llama/Llama-3.3-70B-Instruct',
        nodePool: 'rtx',
        replicas: 1,
        engine: {
          tensorParallelSize: 2,
          maxModelLen: 48_128,
          gpuMemoryUtilization: 0.95,
          env: { NCCL_P2P_LEVEL: 'PHB' },
        },
      },
    },
  },
};
