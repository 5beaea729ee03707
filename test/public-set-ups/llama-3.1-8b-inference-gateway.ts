import type { PublicSetUp } from './public-set-up';

/**
 * Google's tutorial "Serve an LLM with GKE Inference Gateway": three Llama 3.1 8B with room for LoRA adapters, on Spot
 * H100, behind the Inference Extension's picker. Left out is the loading of adapters at run time, and `latest` of the
 * image is a release.
 * https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/infw-gw/examples/getting-started/vllm-llama3-8b-instruct.yaml
 */
export const inferenceGatewayTutorial: PublicSetUp = {
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/serve-with-gke-inference-gateway',
  description: {
    project: 'example-project',
    region: 'us-central1',
    targets: { vllm: '0.9.2', picker: { generation: 'gie' } },
    nodePools: {
      h100: { machineType: 'a3-highgpu-1g', zones: ['us-central1-a'], nodes: { min: 1, max: 4 }, spot: true },
    },
    models: {
      'llama-3-1-8b': {
        weights: 'meta-llama/Llama-3.1-8B-Instruct',
        nodePool: 'h100',
        huggingFaceToken: { secret: 'hf-token', key: 'token' },
        replicas: 3,
        engine: { tensorParallelSize: 1, lora: { maxLoras: 2, maxCpuLoras: 12 } },
      },
    },
  },
};
