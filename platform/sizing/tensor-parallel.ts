import { expertIntermediateSize, expertLayers, type ModelShape } from './model-shape';

/** What keeps a model from being split over so many ranks. */
export type TensorParallelObstacle = 'attention-heads' | 'kv-heads' | 'feed-forward' | 'quantization-block';

/** How a checkpoint in fp8 is cut, and where that was read. */
const FP8_BLOCK = 128;

/** Publishers whose fp8 checkpoints hold one scale for 128 x 128 weights; others scale by tensor or channel. */
const BLOCKWISE_FP8 = /^(Qwen|deepseek-ai|moonshotai)\//;

/** Where the conditions were read. */
export const TENSOR_PARALLEL_SOURCE = [
  'vLLM vllm/config/model.py verify_with_parallel_config: attention heads (vllm-project/vllm#11797)',
  'vLLM vllm/model_executor/layers/quantization/fp8.py: blocks of 128 (vllm-project/vllm#17569, #25292)',
] as const;

/**
 * Why vLLM refuses to split a model over so many tensor parallel ranks, or undefined where it does not. Every rank gets
 * the same number of attention heads; KV heads are split evenly or repeated evenly; the feed-forward is cut evenly, and a
 * checkpoint that is quantised in blocks only at the edge of a block, unless experts are kept whole.
 */
export function tensorParallelObstacle(
  model: ModelShape,
  tensorParallelSize: number,
  enableExpertParallel = false,
): TensorParallelObstacle | undefined {
  if (tensorParallelSize === 1) return undefined;
  if (model.attentionHeads % tensorParallelSize !== 0) return 'attention-heads';
  if (!model.mla && !dividesEitherWay(model.kvHeads, tensorParallelSize)) return 'kv-heads';
  const widths = splitWidths(model, enableExpertParallel);
  if (widths.some((width) => width % tensorParallelSize !== 0)) return 'feed-forward';
  if (model.checkpointDtype !== 'fp8' || !BLOCKWISE_FP8.test(model.id)) return undefined;
  return widths.some((width) => (width / tensorParallelSize) % FP8_BLOCK !== 0) ? 'quantization-block' : undefined;
}

/** Tensor parallel sizes that vLLM accepts for a model, smallest first, among those that nodes have GPUs for. */
export function tensorParallelSizes(model: ModelShape, most: number, enableExpertParallel = false): number[] {
  const sizes = [1, 2, 4, 8, 16].filter((size) => size <= most);
  return sizes.filter((size) => tensorParallelObstacle(model, size, enableExpertParallel) === undefined);
}

function dividesEitherWay(a: number, b: number): boolean {
  return a % b === 0 || b % a === 0;
}

/** Hidden widths of the layers that are cut: the dense ones, and the experts where they are not kept whole. */
function splitWidths(model: ModelShape, enableExpertParallel: boolean): number[] {
  const routed = expertLayers(model);
  const dense = routed < model.layers && model.intermediateSize ? [model.intermediateSize] : [];
  return routed > 0 && !enableExpertParallel ? [...dense, expertIntermediateSize(model)] : dense;
}
