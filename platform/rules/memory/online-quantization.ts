import { isVllmAtLeast } from '../../catalog';
import { type EngineShape, weightsPerGpu } from '../../sizing';

/**
 * First release that surely quantises layer by layer while it loads (vllm-project/vllm#31914 of January 2026); before, the
 * whole model is loaded at its own precision first. UNCONFIRMED whether 0.14.0 has it already.
 */
export const STREAMS_SINCE = '0.15.0';

/** Releases that surely load the whole model first. */
export const WHOLE_UNTIL = '0.14.0';

/** GiB that the weights take on each GPU before they are quantised, where the release loads the whole model first. */
export function peakWeightsGib(shape: EngineShape, streams: (version: string) => boolean): number | undefined {
  const plain = ['bfloat16', 'float16', 'float32'].includes(shape.model.checkpointDtype);
  if (shape.quantization === undefined || !plain || streams(shape.vllmVersion ?? '')) return undefined;
  return weightsPerGpu(shape.model, { ...shape, quantization: undefined }).gib;
}

/** Whether a release can be relied on to quantise layer by layer. */
export function surelyStreams(version: string): boolean {
  return isVllmAtLeast(version, STREAMS_SINCE);
}

/** Whether a release may quantise layer by layer. */
export function mayStream(version: string): boolean {
  return isVllmAtLeast(version, WHOLE_UNTIL);
}
