import type { Rule } from '../rule';

export const grantsWithoutHostProject = {
  name: 'grants-without-host-project',
  severity: 'error',
  summary: 'Rights in a host project that is not named, or is the project itself.',
  why:
    "The agents of a project may use the project's own networks in any case. Rights in a host project are of a Shared VPC " +
    'alone; asked for without one they would be granted nowhere, and where a VPC is shared the cluster is then refused.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-shared-vpc',
  check({ network, project }) {
    if (network.kind === 'new' || network.shared || network.grants === 'none') return [];
    return [
      {
        path: 'network.existing.grants',
        message: `the VPC ${network.vpcName} belongs to ${project} itself, which needs no grants to use it`,
        given: network.grants,
        allowed: "'none', or hostProject besides",
        fix: "grants: 'none'",
      },
    ];
  },
} satisfies Rule;
