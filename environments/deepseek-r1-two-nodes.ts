import { definePlatform } from '../platform';

/**
 * DeepSeek R1, 671 billion parameters in FP8, over two nodes of eight H100: its weights alone are more than one of them
 * holds. Tensor parallel within a node, where NVLink is, and a pipeline stage each.
 *
 * @see https://github.com/vllm-project/recipes/blob/main/DeepSeek/DeepSeek-V3.md
 */
export default definePlatform({
  project: 'example-project',
  region: 'us-central1',
  nodePools: {
    h100: {
      machineType: 'a3-highgpu-8g',
      zones: ['us-central1-a'],
      nodes: { min: 0, max: 2 },
      reservation: { name: 'h100-for-deepseek' },
    },
  },
  models: {
    'deepseek-r1': {
      weights: 'deepseek-ai/DeepSeek-R1',
      nodePool: 'h100',
      hosts: { count: 2 },
      engine: { enableExpertParallel: true },
      requestTimeoutSeconds: 1800,
    },
  },
});
