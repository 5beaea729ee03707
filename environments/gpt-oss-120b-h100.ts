import { definePlatform } from '../platform';

/**
 * gpt-oss-120b, one H100 a server, as in OpenAI's guide for vLLM and llm-d's overlay for it. Machines with a single H100 are had
 * by flex-start or Spot alone: flex-start keeps each for a week at the most.
 *
 * @see https://github.com/openai/openai-cookbook/blob/main/articles/gpt-oss/run-vllm.md
 */
export default definePlatform({
  project: 'example-project',
  region: 'us-central1',
  nodePools: {
    h100: {
      machineType: 'a3-highgpu-1g',
      zones: ['us-central1-a'],
      nodes: { min: 0, max: 4 },
      flexStart: true,
    },
  },
  models: {
    'gpt-oss-120b': {
      weights: 'openai/gpt-oss-120b',
      nodePool: 'h100',
      engine: { blockSize: 128 },
      replicas: { min: 1, max: 3 },
    },
  },
});
