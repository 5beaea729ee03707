/**
 * Multi-head latent attention: one compressed vector for each token and layer stands for every head's keys and values.
 */
export interface MlaShape {
  readonly kvLoraRank: number;
  /** 0 or absent where queries have no low-rank projection. */
  readonly qLoraRank?: number | null;
  readonly qkRopeHeadDim: number;
  readonly qkNopeHeadDim: number;
  readonly vHeadDim: number;
}

/** Layers that attend only to the last `window` tokens, beside the layers that attend to all of them. */
export interface SlidingWindowShape {
  readonly window: number;
  readonly slidingLayers: number;
  readonly fullLayers: number;
}

/**
 * What the arithmetic reads of a model. A catalogue model fits as it is; so does one that an environment describes, or
 * one read from its `config.json`. Null and absent mean the same.
 */
export interface ModelShape {
  /** Hugging Face id, or any name. */
  readonly id: string;
  readonly family?: string;
  /** Parameters of all that is loaded, vision tower included, multi-token-prediction modules left out. */
  readonly parametersTotal: number;
  /** Parameters that one token passes through; mixtures of experts only. */
  readonly parametersActive?: number | null;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly intermediateSize?: number | null;
  readonly attentionHeads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly mla?: MlaShape | null;
  readonly slidingWindow?: SlidingWindowShape | null;
  /** Head dimension of the full-attention layers, where it differs from `headDim`. */
  readonly globalHeadDim?: number | null;
  /** KV heads of the full-attention layers, where they differ from `kvHeads`. */
  readonly globalKvHeads?: number | null;
  /** Layers that own a cache, where some layers reuse another's. */
  readonly kvCacheLayers?: number | null;
  /** False for a model that keeps no KV cache. @default true */
  readonly kvCache?: boolean;
  /** Longest context that its `config.json` allows. */
  readonly maxModelLen: number;
  readonly vocabSize: number;
  readonly tiedEmbeddings: boolean;
  /** How the file holds the weights: `bfloat16`, `fp8`, `mxfp4`, `int4-awq`. */
  readonly checkpointDtype: string;
  /** Bytes of the loaded weights as published or worked out for this checkpoint, before any split. */
  readonly weightsBytes?: number | null;
  /** Routed experts of a layer. */
  readonly experts?: number | null;
  readonly expertsPerToken?: number | null;
  readonly sharedExperts?: number | null;
  readonly moeIntermediateSize?: number | null;
  /** First layers that are dense in a mixture of experts. */
  readonly firstKDenseReplace?: number | null;
  readonly multimodal?: boolean;
}

/** Width of one expert's hidden layer. Older mixtures of experts have no field of its own for it. */
export function expertIntermediateSize(model: ModelShape): number {
  return model.moeIntermediateSize ?? model.intermediateSize ?? 0;
}

/** Layers that have experts. */
export function expertLayers(model: ModelShape): number {
  return model.experts ? model.layers - (model.firstKDenseReplace ?? 0) : 0;
}
