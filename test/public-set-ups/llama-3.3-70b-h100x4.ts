import type { PublicSetUp } from './public-set-up';

/**
 * Google's inference reference architecture: Llama 3.3 70B in bfloat16 over four H100 with its whole context, two
 * replicas to a node of eight.
 * https://github.com/GoogleCloudPlatform/accelerated-platforms/blob/main/platforms/gke/base/use-cases/inference-ref-arch/kubernetes-manifests/online-inference-gpu/vllm/h100-llama-3-3-70b-instruct/runtime.env
 */
export const llama33OnH100: PublicSetUp = {
  source:
    'https://github.com/GoogleCloudPlatform/accelerated-platforms (inference-ref-arch, vllm/h100-llama-3-3-70b-instruct)',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.11.2' },
    nodePools: { h100: { machineType: 'a3-highgpu-8g', zones: ['us-central1-a'], nodes: { min: 1, max: 2 } } },
    models: {
      'llama-3-3-70b': {
        weights: 'meta-llama/Llama-3.3-70B-Instruct',
        nodePool: 'h100',
        replicas: 2,
        engine: { tensorParallelSize: 4, maxModelLen: 131_072, gpuMemoryUtilization: 0.95 },
      },
    },
  },
};
