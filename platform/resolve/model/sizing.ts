import type { ModelRow } from '../../catalog';
import { GIB, kvCacheCapacity, tryDecodeBound, tryPrefillBound, weightsPerGpu, type Reckoning } from '../../sizing';
import { engineShape } from './engine-shape';
import type { EngineSettings } from './engine-settings';
import { gpuOf } from './gpu';
import type { Ledger } from '../ledger';
import { derived } from '../origin';
import type { NodePool } from '../types/node-pool';
import type { PodLife } from '../types/pod-life';
import type { Sizing } from '../types/sizing';

/** What the arithmetic is done over. */
export interface SizingContext {
  readonly row: ModelRow;
  readonly nodePool: NodePool;
  readonly settings: EngineSettings;
  readonly life: PodLife;
}

/** What the arithmetic says of one replica, each figure with the sum that led to it. */
export function resolveSizing({ row, nodePool, settings, life }: SizingContext, ledger: Ledger): Sizing {
  const note = <T>(field: string, value: T, because: string, { sum, source }: Reckoning): T =>
    ledger.note(field, derived(value, because, source.join('; '), sum));
  const gpu = gpuOf(nodePool);
  const shape = engineShape(row, gpu ?? { name: 'none', cudaMemoryGib: 0 }, settings);
  const loaded = weightsPerGpu(row, shape);
  const coldStartSeconds = ledger.note(
    'coldStartSeconds',
    derived(life.coldStart.totalSeconds, 'life.coldStart: a new node, the image, the weights, the compilation'),
  );
  const weightsGibPerGpu = note('weightsGibPerGpu', rounded(loaded.bytes / GIB), 'what the fullest GPU loads', loaded);
  if (gpu?.kind !== 'gpu') return { weightsGibPerGpu, coldStartSeconds };
  const capacity = kvCacheCapacity(shape);
  const bound = { ...shape, contextTokens: settings.maxModelLen };
  const prefill = tryPrefillBound(bound);
  const decode = tryDecodeBound({ ...shape, batch: 1, contextTokens: 1 });
  const because = "what vLLM's own accounting leaves for the KV cache";
  return {
    weightsGibPerGpu,
    kvCacheGibPerGpu: note('kvCacheGibPerGpu', rounded(capacity.gibPerGpu), because, capacity),
    kvCacheTokens: note('kvCacheTokens', capacity.tokens, because, capacity),
    largestMaxModelLen: note('largestMaxModelLen', capacity.largestMaxModelLen, 'one sequence alone', capacity),
    concurrentSequences: note(
      'concurrentSequences',
      Math.floor(capacity.concurrency),
      `sequences of ${settings.maxModelLen} tokens at one time`,
      capacity,
    ),
    coldStartSeconds,
    ...(prefill === undefined
      ? {}
      : {
          prefillTokensPerSecondUpperBound: note(
            'prefillTokensPerSecondUpperBound',
            Math.floor(prefill.upperBoundTokensPerSecond),
            'a bound by compute, no forecast',
            prefill,
          ),
        }),
    ...(decode === undefined
      ? {}
      : {
          decodeTokensPerSecondUpperBound: note(
            'decodeTokensPerSecondUpperBound',
            Math.floor(decode.upperBoundTokensPerSecond),
            'a bound by memory bandwidth for one sequence, no forecast',
            decode,
          ),
        }),
  };
}

function rounded(gib: number): number {
  return Math.round(gib * 100) / 100;
}
