import type { PublicSetUp } from './public-set-up';

/**
 * The reference architecture's gpt-oss 20B (MXFP4) with its whole context over eight L4.
 * https://github.com/GoogleCloudPlatform/accelerated-platforms/blob/main/platforms/gke/base/use-cases/inference-ref-arch/kubernetes-manifests/online-inference-gpu/vllm/l4-gpt-oss-20b/runtime.env
 */
export const gptOssOnL4: PublicSetUp = {
  source: 'https://github.com/GoogleCloudPlatform/accelerated-platforms (inference-ref-arch, vllm/l4-gpt-oss-20b)',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.11.2' },
    nodePools: { l4x8: { machineType: 'g2-standard-96', zones: ['us-central1-a'], nodes: { min: 1, max: 2 } } },
    models: {
      'gpt-oss-20b': {
        weights: 'openai/gpt-oss-20b',
        nodePool: 'l4x8',
        servedModelNames: ['gpt-oss-20b'],
        replicas: 1,
        engine: { tensorParallelSize: 8, maxModelLen: 131_072, gpuMemoryUtilization: 0.8 },
      },
    },
  },
};
