import { fields } from '../literal';
import type { Rule } from '../rule';

export const existingClusterOfUnsaidVersion = {
  name: 'existing-cluster-of-unsaid-version',
  severity: 'error',
  summary: 'A cluster that is there already, of which nobody says which GKE it runs.',
  why:
    'The version decides which APIs there are, which CRDs GKE installs, and which ways of obtaining nodes it knows. Of a ' +
    'cluster that is made the target is the answer; of one that is there already it would be a guess.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-gke-inference-gateway',
  check({ cluster, targets, origins }) {
    if (cluster.kind === 'new' || origins['targets.gke']?.kind === 'given') return [];
    return [
      {
        path: 'cluster.existing',
        message: `${cluster.name} is there already, and targets.gke does not say of which version it is`,
        given: cluster.name,
        allowed: `its version (gcloud container clusters describe ${cluster.name} --format='value(currentMasterVersion)')`,
        fix: fields({ targets: { gke: targets.gke } }),
      },
    ];
  },
} satisfies Rule;
