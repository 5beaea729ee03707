import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** Nobody says whether the cluster can. */
export const additionalNetworksOnExistingCluster = {
  name: 'additional-networks-on-existing-cluster',
  severity: 'warning',
  summary: 'Networks between GPUs, in a cluster that is not made here.',
  why:
    'Only a cluster that was made with multi-networking has nodes with more than one network, and it cannot be switched ' +
    'on later. Without it GKE refuses the node pool.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/setup-multinetwork-support-for-pods',
  unconfirmed: 'whether the existing cluster was made with multi-networking',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      if (platform.cluster.kind !== 'existing' || pool.additionalNetworks === undefined) return [];
      return [
        {
          path: `${path}.additionalNetworks`,
          message: `${platform.cluster.name} must have been made with multi-networking`,
          given: pool.additionalNetworks,
          allowed: 'a cluster with --enable-multi-networking; then allow it with that reason',
        },
      ];
    }),
} satisfies Rule;
