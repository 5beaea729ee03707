import type { Construct } from 'constructs';
import { isInBucket, type Served, type Weights } from '../../platform/resolve';
import { everyPodOf, modelServer } from '../labels';
import { allowMetadataServer } from './metadata-server';

/** What serves a model, and where it reads from. */
type Reader = Served & { readonly weights?: Weights };

/** Lets the servers of a model ask who they are, where they read something of Google Cloud's in their own name. */
export function modelToMetadataServer(scope: Construct, environment: string, model: Reader): void {
  if (!hasGoogleIdentity(model)) return;
  allowMetadataServer(scope, {
    name: model.name,
    namespace: model.namespace,
    of: modelServer(environment, model),
    why: 'servers read their weights in the name of their own service account, whose token the metadata server gives',
    pods: { matchLabels: everyPodOf(model) },
  });
}

function hasGoogleIdentity({ adapterFolder, weights }: Reader): boolean {
  return adapterFolder !== undefined || (weights !== undefined && isInBucket(weights));
}
