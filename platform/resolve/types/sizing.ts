/**
 * What the arithmetic says of one replica. Memory in GiB, of the fullest GPU; tokens of context. Figures of the KV cache
 * are of NVIDIA GPUs only, whose accounting is known.
 */
export interface Sizing {
  /** "Model loading took" of vLLM's log. */
  readonly weightsGibPerGpu: number;
  /** "Available KV cache memory"; negative where the rest does not fit. */
  readonly kvCacheGibPerGpu?: number;
  /** "GPU KV cache size". */
  readonly kvCacheTokens?: number;
  /** Longest context of which one sequence fits, at most the model's own. */
  readonly largestMaxModelLen?: number;
  /** Sequences of `maxModelLen` tokens that fit at one time. */
  readonly concurrentSequences?: number;
  /** From the pod's creation on a pool without a free node to its first answer. */
  readonly coldStartSeconds: number;
  /** No implementation prefills faster on this hardware. */
  readonly prefillTokensPerSecondUpperBound?: number;
  /** No implementation decodes one sequence faster on this hardware. */
  readonly decodeTokensPerSecondUpperBound?: number;
}
