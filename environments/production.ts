import { definePlatform } from '../platform';

/** Two models on two kinds of GPU, their state in a bucket, kept in step with git by Argo CD. */
export default definePlatform({
  project: 'example-project',
  region: 'europe-west4',
  state: { bucket: 'example-project-terraform-state' },
  cluster: { releaseChannel: 'STABLE' },
  nodePools: {
    l4: { machineType: 'g2-standard-12', zones: ['europe-west4-a', 'europe-west4-b'], nodes: { min: 2, max: 5 } },
    a100: { machineType: 'a2-ultragpu-1g', zones: ['europe-west4-a'], nodes: { min: 1, max: 3 } },
  },
  models: {
    'llama-3-1-8b': {
      weights: 'meta-llama/Llama-3.1-8B-Instruct',
      nodePool: 'l4',
      engine: { maxModelLen: 16_384 },
      replicas: { min: 2, max: 4 },
    },
    'gpt-oss-120b': {
      weights: 'openai/gpt-oss-120b',
      nodePool: 'a100',
      replicas: { min: 1, max: 3 },
    },
  },
  delivery: { argocd: { repoURL: 'https://git.example.org/platform/serving.git' } },
});
