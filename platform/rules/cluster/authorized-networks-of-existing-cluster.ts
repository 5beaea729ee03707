import type { Rule } from '../rule';

export const authorizedNetworksOfExistingCluster = {
  name: 'authorized-networks-of-existing-cluster',
  severity: 'error',
  summary: 'Networks that may reach the control plane of a cluster that is there already.',
  why:
    'Nothing of a cluster that is there already is changed, its list of authorized networks neither: the list would be ' +
    'believed, and have no effect.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/authorized-networks',
  check({ cluster, network }) {
    const names = Object.keys(network.authorizedNetworks);
    if (cluster.kind === 'new' || names.length === 0) return [];
    return [
      {
        path: 'network.authorizedNetworks',
        message: `${cluster.name} is there already, and does not learn of ${names.join(', ')}`,
        given: names.join(', '),
        allowed: 'none',
        fix: 'take authorizedNetworks out, and set them where the cluster is made',
      },
    ];
  },
} satisfies Rule;
