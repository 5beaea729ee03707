import type { PublicSetUp } from './public-set-up';

/**
 * The tutorial's Gemma 3 12B on two L4, with images; the flag is spelled with underscores, as vLLM allows.
 * https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-gemma/vllm/vllm-3-12b-it.yaml
 */
export const gemma3WithImages: PublicSetUp = {
  source:
    'https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/blob/main/ai-ml/llm-serving-gemma/vllm/vllm-3-12b-it.yaml',
  description: {
    project: 'example-project',
    region: 'europe-west4',
    targets: { vllm: '0.9.2' },
    nodePools: { l4x2: { machineType: 'g2-standard-24', zones: ['europe-west4-b'], nodes: { min: 1, max: 2 } } },
    models: {
      'gemma-3-12b': {
        weights: 'google/gemma-3-12b-it',
        nodePool: 'l4x2',
        replicas: 1,
        engine: {
          tensorParallelSize: 2,
          maxModelLen: 32_768,
          maxNumSeqs: 4,
          args: { '--limit_mm_per_prompt': { image: 5 } },
        },
      },
    },
  },
};
