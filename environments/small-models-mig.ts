import { definePlatform } from '../platform';

/**
 * Three small models on one A100, each in a slice of its own: MIG parts memory and compute, so none sees the others. All are
 * behind one address, and requests find theirs by the model that they name.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/gpus-multi
 */
export default definePlatform({
  project: 'example-project',
  region: 'us-central1',
  nodePools: {
    a100: {
      machineType: 'a2-highgpu-1g',
      zones: ['us-central1-a'],
      nodes: { min: 1, max: 2 },
      sharing: { strategy: 'MIG', partitionSize: '2g.10gb' },
    },
  },
  models: {
    'gemma-2-2b-it': { weights: 'google/gemma-2-2b-it', nodePool: 'a100', replicas: 1 },
    'qwen3-1-7b': { weights: 'Qwen/Qwen3-1.7B', nodePool: 'a100', engine: { maxModelLen: 16_384 }, replicas: 1 },
    'llama-3-2-1b': { weights: 'meta-llama/Llama-3.2-1B-Instruct', nodePool: 'a100', replicas: 1 },
  },
});
