/** Multi-head latent attention: one compressed vector per token and layer stands for every head's keys and values. */
export interface MlaShape {
  readonly kvLoraRank: number;
  readonly qkRopeHeadDim: number;
  readonly qkNopeHeadDim?: number | null;
  readonly vHeadDim?: number | null;
  readonly qLoraRank?: number | null;
}

/** Layers that attend only to the last `window` tokens, beside the layers that attend to all. */
export interface SlidingWindowShape {
  readonly window: number;
  readonly slidingLayers: number;
  readonly fullLayers: number;
}

/**
 * The fields of a model that the arithmetic reads. A catalogue model fits as it is; so does a model that is described
 * in an environment, or one read from its `config.json`.
 */
export interface ModelShape {
  readonly id: string;
  /** Parameters of everything that is loaded, vision tower included, multi-token-prediction modules left out. */
  readonly parametersTotal: number;
  readonly parametersActive?: number | null;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly intermediateSize?: number | null;
  readonly attentionHeads: number;
  readonly kvHeads: number;
  readonly headDim: number;
  readonly mla?: MlaShape | null;
  readonly slidingWindow?: SlidingWindowShape | null;
  readonly maxModelLen: number;
  readonly vocabSize: number;
  readonly tiedEmbeddings: boolean;
  readonly checkpointDtype: string;
  /** Bytes of the loaded weights as published for this checkpoint, before they are split over GPUs. */
  readonly weightsBytes?: number | null;
  readonly experts?: number | null;
  readonly expertsPerToken?: number | null;
  readonly moeIntermediateSize?: number | null;
  readonly sharedExperts?: number | null;
}
