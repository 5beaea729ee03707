/** The facts of one checkpoint on Hugging Face. Null and absent fields were not found or do not apply. */
export interface ModelRow {
  /** Hugging Face id: `google/gemma-2-2b-it`. */
  readonly id: string;
  readonly family: string;
  readonly architecture: 'dense' | 'moe';
  /** `architectures` of its `config.json`, where an environment says so; the catalogue's follow from the family. */
  readonly architectures?: readonly string[];
  /** What it is for where that is not generating text. @default 'generate' */
  readonly task?: ModelTask;
  /** The checkpoint it was quantised from. */
  readonly baseModel?: string;
  /** Everything vLLM loads, vision tower included, multi-token-prediction modules left out. */
  readonly parametersTotal: number;
  readonly parametersTotalBasis: string;
  readonly parametersTotalWithMtp?: number;
  /** Parameters that one token passes through; mixtures of experts only. */
  readonly parametersActive?: number;
  readonly parametersActiveBasis?: string;
  readonly layers: number;
  readonly hiddenSize: number;
  readonly intermediateSize?: number;
  readonly attentionHeads: number;
  readonly kvHeads: number;
  /** Of a query head. With MLA it is `qkNopeHeadDim + qkRopeHeadDim`, and the cache does not depend on it. */
  readonly headDim: number;
  readonly attentionBias?: boolean;
  /** Multi-head latent attention: the cache holds one latent vector for each token and layer. */
  readonly mla?: Mla;
  readonly slidingWindow?: SlidingWindow;
  /** Head dimension of the full-attention layers, where it differs from `headDim`. */
  readonly globalHeadDim?: number;
  /** KV heads of the full-attention layers, where they differ from `kvHeads`. */
  readonly globalKvHeads?: number;
  /** Keys and values of the full-attention layers share one projection. UNCONFIRMED whether vLLM stores them once. */
  readonly attentionKEqV?: boolean;
  /** Layers that reuse another layer's cache. */
  readonly kvSharedLayers?: number;
  /** Layers that own a cache, where that is not all of them. */
  readonly kvCacheLayers?: number;
  /** False where the model keeps no KV cache. @default true */
  readonly kvCache?: boolean;
  /** Longest context in tokens that its `config.json` allows without rope scaling. */
  readonly maxModelLen: number;
  readonly contextNote?: string;
  readonly vocabSize: number;
  /** Whether the output head is the input embedding. True also where there is no output head. */
  readonly tiedEmbeddings: boolean;
  /** How the file holds the weights: `bfloat16`, `fp8`, `mxfp4`, `int4-awq`. */
  readonly checkpointDtype: string;
  /** A published total of the checkpoint's bytes. */
  readonly checkpointBytes?: number | undefined;
  /** What `checkpointBytes` counts. */
  readonly checkpointBytesKind?: string;
  /** The size that the kaito catalogue prints, to two decimals; it counts every file of the repository. */
  readonly checkpointGib?: number;
  /** Bytes of the loaded weights before they are split over devices; null where they could not be worked out. */
  readonly weightsBytes: number | null;
  readonly weightsBytesBasis?: string;
  /** Routed experts of a layer. */
  readonly experts?: number;
  readonly expertsPerToken?: number;
  readonly sharedExperts?: number;
  readonly moeIntermediateSize?: number;
  /** First layers that are dense in a mixture of experts. */
  readonly firstKDenseReplace?: number;
  /** Multi-token-prediction modules in the checkpoint, loaded for speculative decoding only. */
  readonly mtpLayers?: number;
  readonly multimodal: boolean;
  /** Whether the download needs an accepted licence and a token. Mostly recalled: see `recalledFields`. */
  readonly gated: boolean;
  readonly licence: string;
  /** Where it comes from vLLM's recipes, the version that the recipe was written for, not the first that could load it. */
  readonly minVllmVersion?: string;
  /** vLLM's `--tool-call-parser`. */
  readonly toolCallParser?: string;
  /** vLLM's `--reasoning-parser`. */
  readonly reasoningParser?: string;
  readonly note?: string;
  /** Fields that no source was read for. */
  readonly recalledFields: readonly string[];
  /** Whether the shape was read in a source, recalled, or is what an environment says. */
  readonly confidence: 'read' | 'recalled' | 'described';
  readonly source: readonly string[];
  /** Absent where an environment describes the model. */
  readonly asOf?: string | undefined;
}

/** What models are for that answer with vectors, scores or classes. */
export type ModelTask = 'embedding' | 'reranking' | 'classification';

/** Multi-head latent attention. */
export interface Mla {
  readonly kvLoraRank: number;
  readonly qLoraRank: number;
  readonly qkRopeHeadDim: number;
  readonly qkNopeHeadDim: number;
  readonly vHeadDim: number;
}

/** Layers that see only the last tokens, beside the layers that see all. */
export interface SlidingWindow {
  /** `chunked-local` looks back to the start of the chunk, `every-nth-full` over the last `window` tokens. */
  readonly kind: 'every-nth-full' | 'chunked-local';
  /** Tokens. */
  readonly window: number;
  /** The pattern repeats after so many layers. */
  readonly period: number;
  readonly slidingLayers: number;
  readonly fullLayers: number;
}
