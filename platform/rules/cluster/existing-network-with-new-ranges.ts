import { textOf } from '../literal';
import type { Rule } from '../rule';

export const existingNetworkWithNewRanges = {
  name: 'existing-network-with-new-ranges',
  severity: 'error',
  summary: 'Ranges of a new VPC beside a VPC that is there already.',
  why:
    'Nothing is made of a VPC that is there already, so the ranges have no effect; the load balancer and the pods use those ' +
    'that its subnets have, and NetworkPolicies are written for the wrong ones.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/alias-ips',
  check({ network }) {
    if (network.kind === 'new') return [];
    return network.withoutEffect.map((field) => ({
      path: `network.${field}`,
      message: `'${textOf(network.vpcName)}' is there already, and its ranges are not for this environment to choose`,
      allowed: `network.existing.${field}, to say what the range is`,
      fix: `move ${field} into network.existing, or leave existing out for a VPC of its own`,
    }));
  },
} satisfies Rule;
