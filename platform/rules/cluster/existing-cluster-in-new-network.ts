import type { Rule } from '../rule';

export const existingClusterInNewNetwork = {
  name: 'existing-cluster-in-new-network',
  severity: 'error',
  summary: 'A cluster that is there already, with a VPC that is made for it.',
  why:
    'A cluster never changes its VPC. One that is made beside it holds neither its nodes nor its load balancer: the proxy-only ' +
    'range that NetworkPolicies admit is that of the wrong network, and every request is dropped.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/alias-ips',
  check({ cluster, network }) {
    if (cluster.kind === 'new' || network.kind === 'existing') return [];
    return [
      {
        path: 'cluster.existing',
        message: `${cluster.name} stands in a VPC already, and the environment would make another`,
        given: cluster.name,
        allowed: 'network.existing with the VPC, the subnet and the ranges that the cluster stands in',
        fix: "say network.existing: { network, subnetwork, podsRange, servicesRange, proxyOnlyCidr } of the cluster's own VPC",
      },
    ];
  },
} satisfies Rule;
