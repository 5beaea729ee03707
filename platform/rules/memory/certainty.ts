import type { ModelRow } from '../../catalog';
import { type EngineShape, kvCacheCapacity, type ModelShape } from '../../sizing';

/**
 * What the arithmetic may be short by, so that nothing is refused that might start: of 66 published start-ups it
 * promises at most 0.3 GiB and one part in a hundred of the GPU too little (test/platform/sizing/measurements.json).
 */
const SHORT_BY = { gib: 0.3, share: 0.01 } as const;

/** Tokens of a batch that every engine can be brought to, where a default is greater. */
const SMALLEST_BATCH = 2048;

/** Longest context that the engine could hold if the arithmetic were short by all that it may be; 0 where nothing fits. */
export function largestContextAtBest(shape: EngineShape): number {
  const { gpu } = shape;
  const utilization = shape.gpuMemoryUtilization ?? 0.9;
  const cudaMemoryGib = gpu.cudaMemoryGib * (1 + SHORT_BY.share / utilization) + SHORT_BY.gib / utilization;
  const atBest = kvCacheCapacity({ ...shape, ...sharedKeys(shape), gpu: { ...gpu, cudaMemoryGib } });
  return atBest.largestMaxModelLen;
}

/** Whether vLLM keeps keys and values once where a model uses the same for both is UNCONFIRMED: at best it does. */
function sharedKeys({ model, maxNumBatchedTokens }: EngineShape): Partial<EngineShape> {
  if (!isCatalogued(model) || model.attentionKEqV !== true) return {};
  const globalKvHeads = (model.globalKvHeads ?? model.kvHeads) / 2;
  return { model: { ...model, globalKvHeads }, maxNumBatchedTokens: maxNumBatchedTokens ?? SMALLEST_BATCH };
}

function isCatalogued(model: ModelShape): model is ModelRow {
  return 'attentionKEqV' in model;
}
