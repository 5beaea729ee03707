import { FQDN_POLICY_LIMITS } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';

export const fqdnPoliciesOfExistingCluster = {
  name: 'fqdn-policies-of-existing-cluster',
  severity: 'warning',
  summary: 'Policies by names in a cluster that is there already, which may not know them.',
  why:
    'GKE installs their kind where the cluster is told to enforce them, on Dataplane V2 only, and nothing of a cluster that ' +
    'is there already is changed: without, the API server refuses the policies, and servers download nothing.',
  source: FQDN_POLICY_LIMITS.source,
  check({ cluster, network }) {
    if (cluster.kind === 'new' || network.fqdnPolicies === undefined) return [];
    return [
      {
        path: 'network.fqdnPolicies',
        message: `nothing says whether ${cluster.name} enforces policies by names`,
        given: 'on',
        allowed: 'off; or an `allow` once `gcloud container clusters update --enable-fqdn-network-policy` was run',
        fix: fields({ fqdnPolicies: false }),
      },
    ];
  },
} satisfies Rule;
