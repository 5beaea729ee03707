import type { Construct } from 'constructs';
import { isInBucket, type Served, type Weights } from '../../platform/resolve';
import { everyPodOf, modelServer } from '../labels';
import { allowEgress, tcp } from './network-policy';

/**
 * Where GKE's metadata server hands out tokens: on Dataplane V2 at the usual address, otherwise at the one that traffic
 * is redirected to, each with its own ports.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity
 */
export const METADATA_SERVERS = [
  { name: 'dataplane-v2', cidr: '169.254.169.254/32', ports: [80, 8080] },
  { name: 'calico', cidr: '169.254.169.252/32', ports: [987, 988] },
] as const;

/** What serves a model, and where it reads from. */
type Reader = Served & { readonly weights?: Weights };

/** Lets the servers of a model ask who they are, where they read something of Google Cloud's in their own name. */
export function modelToMetadataServer(scope: Construct, environment: string, model: Reader): void {
  if (!hasGoogleIdentity(model)) return;
  for (const { name, cidr, ports } of METADATA_SERVERS) {
    allowEgress(scope, {
      name: `${model.name}-to-metadata-server-${name}`,
      namespace: model.namespace,
      of: modelServer(environment, model),
      why: 'servers read their weights in the name of their own service account, whose token the metadata server gives',
      pods: { matchLabels: everyPodOf(model) },
      to: [{ ipBlock: { cidr } }],
      ports: tcp(ports),
    });
  }
}

function hasGoogleIdentity({ adapterFolder, weights }: Reader): boolean {
  return adapterFolder !== undefined || (weights !== undefined && isInBucket(weights));
}
