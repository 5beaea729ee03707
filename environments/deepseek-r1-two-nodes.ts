import { definePlatform } from '../platform';

/**
 * DeepSeek R1 over two nodes of eight H100s: one node holds 640 GB, and the weights alone are 689. As in Google's tutorial
 * and vLLM's recipe ranks are tensor parallel within a node, where NVLink is, and each node is a pipeline stage. The
 * checkpoint is fetched once into a bucket; both nodes cache it on their local SSDs.
 *
 * @see https://github.com/GoogleCloudPlatform/kubernetes-engine-samples/tree/main/ai-ml/llm-multihost-gpus
 */
export default definePlatform({
  project: 'example-project',
  region: 'us-central1',
  weightsBucket: {},
  nodePools: {
    h100: {
      machineType: 'a3-highgpu-8g',
      zones: ['us-central1-a'],
      nodes: { min: 0, max: 2 },
      reservation: { name: 'h100s-for-deepseek' },
    },
  },
  models: {
    'deepseek-r1': {
      weights: 'deepseek-ai/DeepSeek-R1',
      weightsFrom: { gcs: { fill: true, loader: 'gcsfuse' } },
      nodePool: 'h100',
      hosts: { count: 2 },
      engine: { tensorParallelSize: 8, pipelineParallelSize: 2, enableExpertParallel: true },
      requestTimeoutSeconds: 1800,
    },
  },
});
