import { definePlatform } from '../platform';

/** Gemma 2 2B on one L4, behind the GKE Inference Gateway: the smallest stack that answers. */
export default definePlatform({
  project: 'example-project',
  region: 'europe-west1',
  cluster: { releaseChannel: 'RAPID', deletionProtection: false },
  nodePools: {
    l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 3 } },
  },
  models: {
    'gemma-2-2b-it': { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: { min: 1, max: 3 } },
  },
});
