import { fields } from '../literal';
import type { Rule } from '../rule';

export const controlPlaneWithoutEndpoint = {
  name: 'control-plane-without-endpoint',
  severity: 'error',
  summary: 'A control plane whose address and DNS name are both off.',
  why:
    'kubectl, Argo CD and Terraform reach a control plane by its address or by its DNS name. With neither, the cluster is ' +
    'made, and nobody can put anything into it.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/network-isolation',
  check({ cluster }) {
    if (cluster.kind === 'existing' || cluster.ipEndpoint || cluster.dnsEndpoint) return [];
    return [
      {
        path: 'cluster.ipEndpoint',
        message: 'nothing reaches the control plane: dnsEndpoint is false, too',
        given: false,
        allowed: 'ipEndpoint or dnsEndpoint true',
        fix: fields({ dnsEndpoint: true }),
      },
    ];
  },
} satisfies Rule;
