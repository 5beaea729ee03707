import { coldStart } from '../../sizing';
import type { EngineSettings } from './engine-settings';
import { holdsImages } from '../compute-class/weakest';
import type { Ledger } from '../ledger';
import { derived } from '../origin';
import type { PodResources } from '../types/model';
import type { NodePool } from '../types/node-pool';
import type { ColdStart } from '../types/pod-life';
import type { Weights } from '../types/weights';

/** What a start depends on. */
export interface ColdStartContext {
  readonly nodePool: NodePool;
  readonly weights: Weights;
  readonly resources: PodResources;
  readonly settings: EngineSettings;
  /** Whether its image is streamed. */
  readonly streams: boolean;
}

/** How long one more replica takes, by phases; `ledger` is that of the pod's life. */
export function resolveColdStart(context: ColdStartContext, ledger: Ledger): ColdStart {
  const { sum, source, ...parts } = coldStart({
    weightsBytes: context.weights.bytes,
    weightsSource: context.weights.source,
    imageStreaming: context.streams,
    preloadedDisk: holdsImages(context.nodePool),
    accelerator: context.nodePool.accelerator?.name ?? '',
    acceleratorsPerPod: context.resources.accelerator.count,
    tensorParallelSize: context.settings.tensorParallelSize,
    enforceEager: context.settings.enforceEager,
  });
  const rounded = Object.fromEntries(Object.entries(parts).map(([field, seconds]) => [field, Math.ceil(seconds)]));
  const because = 'phases of a start on a pool without a free node';
  return ledger.note('coldStart', derived(rounded as unknown as ColdStart, because, source.join('; '), sum));
}
