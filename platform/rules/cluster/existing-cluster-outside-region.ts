import type { Rule } from '../rule';

export const existingClusterOutsideRegion = {
  name: 'existing-cluster-outside-region',
  severity: 'error',
  summary: 'A cluster that is there already, in another region than the environment.',
  why:
    'Node pools, the subnet, the gateway and its addresses are made in the region of the environment. A node pool cannot ' +
    'stand outside the region of its cluster: GKE refuses its zones.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/regional-clusters',
  check({ cluster, region }) {
    const { location, kind } = cluster;
    if (kind === 'new' || location === region || location.startsWith(`${region}-`)) return [];
    return [
      {
        path: 'cluster.existing.location',
        message: `${cluster.name} is in ${location}, the environment in ${region}`,
        given: location,
        allowed: `${region} or one of its zones`,
        fix: `set the environment's region to ${location.replace(/-[a-z]$/, '')}`,
      },
    ];
  },
} satisfies Rule;
