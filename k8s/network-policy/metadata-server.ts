import type { Construct } from 'constructs';
import { allowEgress, tcp, type Flow } from './network-policy';

/**
 * Where GKE's metadata server hands out tokens: on Dataplane V2 at the usual address, otherwise at the one that traffic
 * is redirected to, each with its own ports.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
 */
const METADATA_SERVERS = [
  { name: 'dataplane-v2', cidr: '169.254.169.254/32', ports: [80, 8080] },
  { name: 'calico', cidr: '169.254.169.252/32', ports: [987, 988] },
] as const;

/** Lets pods ask who they are: a policy for each place where the server may be, named after `name`. */
export function allowMetadataServer(scope: Construct, flow: Omit<Flow, 'ports'>): void {
  for (const { name, cidr, ports } of METADATA_SERVERS) {
    allowEgress(scope, {
      ...flow,
      name: `${flow.name}-to-metadata-server-${name}`,
      to: [{ ipBlock: { cidr } }],
      ports: tcp(ports),
    });
  }
}
