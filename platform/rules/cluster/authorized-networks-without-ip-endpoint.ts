import { fields } from '../literal';
import type { Rule } from '../rule';

export const authorizedNetworksWithoutIpEndpoint = {
  name: 'authorized-networks-without-ip-endpoint',
  severity: 'error',
  summary: "Networks that may reach the control plane's address, while the address is off.",
  why:
    'Authorized networks guard the address alone; the DNS name is guarded by IAM. With the address off the list is never ' +
    'written to the cluster, and whoever relies on it is shut out.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/authorized-networks',
  check({ cluster, network }) {
    const names = Object.keys(network.authorizedNetworks);
    if (cluster.kind === 'existing' || cluster.ipEndpoint || names.length === 0) return [];
    return [
      {
        path: 'cluster.ipEndpoint',
        message: `the address is off, which ${names.join(', ')} may reach`,
        given: false,
        allowed: 'true, or no network.authorizedNetworks',
        fix: fields({ ipEndpoint: true }),
      },
    ];
  },
} satisfies Rule;
