/** How one replica is spread over GPUs, in vLLM's words. */
export interface Parallelism {
  /** @default 1 */
  readonly tensorParallelSize?: number;
  /** @default 1 */
  readonly pipelineParallelSize?: number;
  /** Engines of one replica that share experts (or nothing). @default 1 */
  readonly dataParallelSize?: number;
  /** Whole experts on each GPU instead of a slice of every expert. @default false */
  readonly enableExpertParallel?: boolean;
}

/** GPUs of one replica. */
export function gpuCount(parallelism: Parallelism): number {
  const { tensorParallelSize = 1, pipelineParallelSize = 1, dataParallelSize = 1 } = parallelism;
  return tensorParallelSize * pipelineParallelSize * dataParallelSize;
}

/**
 * GPUs that the experts of one layer are split over: with expert parallelism the tensor and data parallel ranks
 * together, else the tensor parallel ranks alone.
 * Source: vLLM docs, serving/expert_parallel_deployment: EP size = TP size x DP size.
 */
export function expertSplit(parallelism: Parallelism): number {
  const { tensorParallelSize = 1, dataParallelSize = 1, enableExpertParallel = false } = parallelism;
  return enableExpertParallel ? tensorParallelSize * dataParallelSize : tensorParallelSize;
}

/**
 * Layers of each pipeline stage. What is left over after an even split goes to the last stages but one, which carry
 * neither embeddings nor head.
 * Source: vllm-project/vllm vllm/distributed/utils.py get_pp_indices.
 */
export function layersByStage(layers: number, pipelineParallelSize = 1): number[] {
  const each = Math.floor(layers / pipelineParallelSize);
  const counts = Array.from({ length: pipelineParallelSize }, () => each);
  const left = layers - each * pipelineParallelSize;
  for (let index = 0; index < left; index += 1) {
    const stage = Math.max(0, pipelineParallelSize - 2 - index);
    counts[stage] = (counts[stage] ?? 0) + 1;
  }
  return counts;
}

/**
 * KV heads that each tensor parallel rank holds: an even share, or one that several ranks hold alike where there are
 * fewer heads than ranks.
 * Source: vllm-project/vllm vllm/config/model.py get_num_kv_heads: max(1, total // tensor_parallel_size).
 */
export function kvHeadsPerRank(kvHeads: number, tensorParallelSize = 1): number {
  return Math.max(1, kvHeads / tensorParallelSize);
}
