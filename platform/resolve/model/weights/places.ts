import type { WeightsFromDescription } from '../../../description';
import type { Fill, MountedWeights, StreamedWeights, Weights } from '../../types/weights';

/** Whether servers read a bucket, in the name of their own service account. */
export function isInBucket(weights: Weights): weights is StreamedWeights | MountedWeights {
  return weights.source === 'gcs-streamer' || weights.source === 'gcs-fuse';
}

/** The Job that fills the place where servers read; undefined where they download themselves, or somebody else fills it. */
export function fillOf(weights: Weights): Fill | undefined {
  return 'fill' in weights ? weights.fill : undefined;
}

/** Whether servers take something from the Hub themselves: where a Job fetches the checkpoint, adapters alone are left. */
export function serversAskHub(model: {
  readonly weights: Weights;
  readonly adapters: Readonly<Record<string, { readonly source?: string | undefined }>>;
}): boolean {
  return (
    fillOf(model.weights) === undefined || Object.values(model.adapters).some(({ source }) => source !== undefined)
  );
}

/** Whether pods of the environment download from the Hub: the servers themselves, or the Job that fills their place. */
export function comesFromHub(from: WeightsFromDescription | undefined): boolean {
  return from?.sharedCache !== undefined || (from?.gcs ?? from?.hyperdiskMl)?.fill === true || from === undefined;
}

/** How much of a checkpoint a pod keeps on the disk of its node; what is baked into the image lies there with it. */
export function keepsOnNode(from: WeightsFromDescription | undefined): 'checkpoint' | 'cache' | 'nothing' {
  if (from === undefined || from.image !== undefined) return 'checkpoint';
  return from.gcs?.loader === 'gcsfuse' && from.gcs.cacheMedium !== 'memory' ? 'cache' : 'nothing';
}
