import { expertIntermediateSize, expertLayers, type ModelShape } from './model-shape';

/** Parameters of a model by how vLLM treats them: what is quantised, what is split, what every GPU holds whole. */
export interface ParameterBreakdown {
  /** Input embedding. Never quantised; split over tensor parallel ranks by vocabulary. */
  readonly embedding: number;
  /** Output head, 0 where it is the embedding. Never quantised; split by vocabulary. */
  readonly outputHead: number;
  /** Routed experts, split over expert or tensor parallel ranks. */
  readonly experts: number;
  /** Routers of the experts. Never quantised; on every GPU. */
  readonly routers: number;
  /** Key and value projections of ordinary attention; split until one KV head is left. */
  readonly keyValueProjections: number;
  /** Down-projections of latent attention; on every GPU. */
  readonly latentProjections: number;
  /** What a multimodal model has beside its text layers: vision and audio towers. Not quantised; split. */
  readonly towers: number;
  /** All other linear layers; split. */
  readonly linear: number;
}

/** Sorts the parameters of a model. Whatever the shape does not explain counts as linear layers. */
export function parameterBreakdown(model: ModelShape): ParameterBreakdown {
  const { hiddenSize, vocabSize, parametersTotal } = model;
  const embedding = vocabSize * hiddenSize;
  const outputHead = model.tiedEmbeddings ? 0 : embedding;
  const experts = routedExperts(model);
  const routers = expertLayers(model) * (model.experts ?? 0) * hiddenSize;
  const keyValueProjections = model.mla ? 0 : keyValue(model);
  const latentProjections = model.mla
    ? model.layers * hiddenSize * ((model.mla.qLoraRank ?? 0) + model.mla.kvLoraRank + model.mla.qkRopeHeadDim)
    : 0;
  const known = embedding + outputHead + experts + routers + keyValueProjections + latentProjections;
  const rest = Math.max(0, parametersTotal - known);
  const towers = model.multimodal ? Math.max(0, rest - queryAndOutput(model) - feedForward(model)) : 0;
  return {
    embedding,
    outputHead,
    experts,
    routers,
    keyValueProjections,
    latentProjections,
    towers,
    linear: rest - towers,
  };
}

/** Parameters that are quantised where anything is. */
export function quantisedParameters(parts: ParameterBreakdown): number {
  return parts.experts + parts.keyValueProjections + parts.latentProjections + parts.linear;
}

/** Parameters that keep the dtype under every quantization. */
export function unquantisedParameters(parts: ParameterBreakdown): number {
  return parts.embedding + parts.outputHead + parts.routers + parts.towers;
}

function keyValue(model: ModelShape): number {
  const { layers, hiddenSize, kvHeads, headDim, slidingWindow } = model;
  const full = slidingWindow ? slidingWindow.fullLayers : layers;
  const fullDim = (model.globalKvHeads ?? kvHeads) * (model.globalHeadDim ?? headDim);
  return 2 * hiddenSize * ((layers - full) * kvHeads * headDim + full * fullDim);
}

/** All projections of attention: of queries, keys, values and output, or of the latent vectors in their place. */
export function attentionProjections(model: ModelShape): number {
  const { mla, layers, hiddenSize, attentionHeads: heads } = model;
  if (!mla) return keyValue(model) + queryAndOutput(model);
  const queryDim = heads * (mla.qkNopeHeadDim + mla.qkRopeHeadDim);
  const query = mla.qLoraRank ? mla.qLoraRank * (hiddenSize + queryDim) : hiddenSize * queryDim;
  const down = hiddenSize * (mla.kvLoraRank + mla.qkRopeHeadDim);
  const up = mla.kvLoraRank * heads * (mla.qkNopeHeadDim + mla.vHeadDim);
  return layers * (query + down + up + heads * mla.vHeadDim * hiddenSize);
}

/** Gated feed-forward layers outside the routed experts. */
export function feedForward(model: ModelShape): number {
  const withExperts = expertLayers(model);
  const dense = (model.layers - withExperts) * (model.intermediateSize ?? 0);
  const shared = withExperts * (model.sharedExperts ?? 0) * expertIntermediateSize(model);
  return 3 * model.hiddenSize * (dense + shared);
}

/** Routed experts of all layers. */
export function routedExperts(model: ModelShape): number {
  return expertLayers(model) * (model.experts ?? 0) * 3 * model.hiddenSize * expertIntermediateSize(model);
}

function queryAndOutput({
  layers,
  hiddenSize,
  attentionHeads,
  headDim,
  slidingWindow,
  globalHeadDim,
}: ModelShape): number {
  const full = slidingWindow ? slidingWindow.fullLayers : layers;
  return 2 * hiddenSize * attentionHeads * ((layers - full) * headDim + full * (globalHeadDim ?? headDim));
}
