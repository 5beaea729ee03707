import type { ModelShape } from './model-shape';
import type { Parallelism } from './parallelism';

/** LoRA slots that vLLM allocates when it starts. */
export interface LoraSlots {
  /** vLLM's `--max-loras`. */
  readonly maxLoras: number;
  /** vLLM's `--max-lora-rank`. */
  readonly maxLoraRank: number;
}

/**
 * Bytes each GPU sets aside for adapters: for every slot and every linear layer of attention and feed-forward a matrix
 * to the rank and one from it, in 16 bits. The matrix on the unsplit side of a layer is whole on every rank.
 * Checked against Mistral 7B with one slot of rank 16: 0.08 GiB.
 * Source: vLLM vllm/lora/layers (lora_a_stacked, lora_b_stacked; fully_sharded_loras off by default).
 */
export function loraSlotsBytes(model: ModelShape, slots: LoraSlots | undefined, parallelism: Parallelism = {}): number {
  if (!slots) return 0;
  const { tensorParallelSize: tp = 1, pipelineParallelSize: pp = 1 } = parallelism;
  const { hiddenSize, attentionHeads, kvHeads, headDim } = model;
  const query = attentionHeads * headDim;
  const keyValue = 2 * kvHeads * headDim;
  const intermediate = model.intermediateSize ?? 0;
  const attention = 3 * hiddenSize + (query + keyValue) / tp + query / tp + hiddenSize;
  const feedForward = 2 * hiddenSize + (2 * intermediate) / tp + intermediate / tp + hiddenSize;
  const perLayer = attention + feedForward;
  return slots.maxLoras * slots.maxLoraRank * Math.ceil(model.layers / pp) * perLayer * 2;
}
