import type { PublicSetUp } from './public-set-up';

/**
 * Google's tutorial for Llama 4 Scout with a context of 1.3 million tokens on eight H100. Left out is its
 * `--disable-log-stats`, which also turns off what the endpoint picker scores by.
 * https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-llama/vllm/vllm-llama4-scout-17b-16e-instruct.yaml
 */
export const llama4Scout: PublicSetUp = {
  source:
    'https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-llama/vllm/vllm-llama4-scout-17b-16e-instruct.yaml',
  description: {
    project: 'example-project',
    region: 'us-east5',
    targets: { vllm: '0.8.5' },
    nodePools: { h100: { machineType: 'a3-highgpu-8g', zones: ['us-east5-a'], nodes: { min: 1, max: 2 } } },
    models: {
      'llama-4-scout': {
        weights: 'meta-llama/Llama-4-Scout-17B-16E-Instruct',
        nodePool: 'h100',
        replicas: 1,
        engine: { tensorParallelSize: 8, maxModelLen: 1_310_720, args: { '--limit-mm-per-prompt': { image: 5 } } },
      },
    },
  },
  warnings: {
    'picker-reads-metric-that-engine-lacks':
      'the tutorial serves behind a plain Service; a picker of today looks for a metric that this release names otherwise',
  },
};
