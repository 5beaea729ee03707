import { gte } from 'semver';
import { DTYPE_BYTES } from './dtypes';
import type { GpuShape } from './gpu-shape';
import { comparableRelease } from './known-release';
import { loraSlotsBytes, type LoraSlots } from './lora';
import { expertIntermediateSize, expertLayers, type ModelShape } from './model-shape';
import { expertSplit, kvHeadsPerRank, layersByStage, type Parallelism } from './parallelism';
import { parameterBreakdown } from './parameters';
import type { Reckoning } from './reckoning';
import { rotaryCacheBytes } from './rotary-cache';
import { GIB, gibText } from './units';
import { weights, type Weights, type WeightsOptions } from './weights';

/** What each GPU loads: the figure that vLLM prints as "Model loading took". */
export interface WeightsPerGpu extends Reckoning {
  /** Of the fullest pipeline stage. */
  readonly bytes: number;
  readonly gib: number;
  /** Bytes of a GPU of each pipeline stage, in order. */
  readonly bytesByStage: readonly number[];
  /** Bytes that every rank of a tensor parallel group holds alike. */
  readonly replicatedBytes: number;
  /** Bytes that a tensor parallel group holds once between its ranks. */
  readonly splitBytes: number;
}

/** How a model is loaded. */
export interface WeightsPerGpuOptions extends WeightsOptions {
  readonly parallelism?: Parallelism;
  readonly lora?: LoraSlots;
  /** Decides the kernels, and by them the padding of experts. @default one that pads most */
  readonly gpu?: GpuShape;
  /** @default the catalogue's */
  readonly vllmVersion?: string;
}

/**
 * The weights one GPU holds. Linear layers, experts, embeddings and output head are split over tensor parallel ranks;
 * routers, norms, the down-projections of latent attention and KV heads fewer than ranks are held by every rank; with
 * pipeline parallelism the embedding is on the first stage and the head on the last; data parallel engines each hold
 * everything but the experts that expert parallelism spreads over them.
 * Source: vLLM docs serving/parallelism_scaling and vllm/model_executor/layers (ColumnParallelLinear,
 * RowParallelLinear, VocabParallelEmbedding, ReplicatedLinear).
 */
export function weightsPerGpu(model: ModelShape, options: WeightsPerGpuOptions = {}): WeightsPerGpu {
  const parallelism = options.parallelism ?? {};
  const tp = parallelism.tensorParallelSize ?? 1;
  const whole = weights(model, options);
  const split = splitOf(model, whole, options, parallelism);
  const stages = layersByStage(model.layers, parallelism.pipelineParallelSize);
  const fixed = rotaryCacheBytes(model) + loraSlotsBytes(model, options.lora, parallelism);
  const bytesByStage = stages.map((layers, stage) => {
    const share = layers / model.layers;
    const first = stage === 0;
    const last = stage === stages.length - 1;
    const head = last ? (model.tiedEmbeddings && !first ? split.embedding : split.outputHead) : 0;
    const vocabulary = ((first ? split.embedding : 0) + head) / tp;
    const towers = first ? split.towers / tp : 0;
    return vocabulary + towers + share * (split.layersPerRank + split.layersReplicated) + fixed;
  });
  const bytes = Math.max(...bytesByStage);
  const replicatedBytes = split.layersReplicated + fixed;
  const sum =
    `${whole.sum}; over ${tp} tensor x ${stages.length} pipeline ranks: embeddings and head` +
    ` ${gibText((split.embedding + split.outputHead) / tp)} + layers ${gibText(split.layersPerRank / stages.length)}` +
    ` + held by every rank ${gibText(split.layersReplicated / stages.length)}` +
    ` + rotary table and LoRA slots ${gibText(fixed)}; fullest stage ${gibText(bytes)}`;
  const splitBytes = whole.bytes - split.layersReplicated;
  return {
    bytes,
    gib: bytes / GIB,
    bytesByStage,
    replicatedBytes,
    splitBytes,
    sum,
    source: sources(whole),
  };
}

interface Split {
  readonly embedding: number;
  readonly outputHead: number;
  readonly towers: number;
  /** Bytes of all layers on one rank that only this rank holds. */
  readonly layersPerRank: number;
  /** Bytes of all layers that every rank holds. */
  readonly layersReplicated: number;
}

function splitOf(model: ModelShape, whole: Weights, options: WeightsPerGpuOptions, parallelism: Parallelism): Split {
  const tp = parallelism.tensorParallelSize ?? 1;
  const dtypeBytes = DTYPE_BYTES[options.dtype ?? 'auto'];
  const parts = parameterBreakdown(model);
  const each = whole.bytesPerLinearParameter;
  const experts = parts.experts * each * expertPadding(model, whole, options);
  const keyValue = parts.keyValueProjections * each * (kvHeadsPerRank(model.kvHeads, tp) / model.kvHeads);
  const linear = (parts.linear * each + latentCopies(model, whole)) / tp;
  return {
    embedding: parts.embedding * dtypeBytes,
    outputHead: parts.outputHead * dtypeBytes,
    towers: parts.towers * dtypeBytes,
    layersPerRank: linear + keyValue + experts / expertSplit(parallelism),
    layersReplicated: parts.routers * dtypeBytes + parts.latentProjections * each,
  };
}

/**
 * With quantised weights, latent attention keeps 16-bit copies of the two halves of its up-projection.
 * Source: vLLM vllm/model_executor/layers/attention/mla_attention.py process_weights_after_loading (W_UK_T, W_UV).
 */
function latentCopies(model: ModelShape, whole: Weights): number {
  if (!model.mla || !whole.scheme) return 0;
  const { kvLoraRank, qkNopeHeadDim, vHeadDim } = model.mla;
  return model.layers * model.attentionHeads * (qkNopeHeadDim + vHeadDim) * kvLoraRank * 2;
}

/**
 * MXFP4 experts are padded to whole kernel tiles. Marlin: values and scales, the hidden size to 256 and each rank's slice
 * of the expert to 128, which is why gpt-oss-120b prints 65.97 GiB for a checkpoint of 60.77 (vllm-project/vllm#23278).
 * Triton, on Hopper since 0.14 (0.11.0 still shows Marlin's size, #27508): the values alone, the hidden size to 256 and the slice to 64: 64.38 GiB (#33155).
 * Source: vLLM vllm/model_executor/layers/quantization/mxfp4.py create_weights.
 */
function expertPadding(model: ModelShape, whole: Weights, options: WeightsPerGpuOptions): number {
  if (whole.scheme !== 'mxfp4' || expertLayers(model) === 0) return 1;
  const parallelism = options.parallelism ?? {};
  const ranks = parallelism.enableExpertParallel ? 1 : (parallelism.tensorParallelSize ?? 1);
  const slice = expertIntermediateSize(model) / ranks;
  const hidden = roundUp(model.hiddenSize, 256) / model.hiddenSize;
  const triton = options.gpu?.architecture === 'Hopper' && gte(comparableRelease(options.vllmVersion), '0.14.0');
  if (!triton) return hidden * (roundUp(slice, 128) / slice);
  const values = hidden * (roundUp(slice, 64) / slice);
  return (MXFP4_VALUE_BYTES * values + MXFP4_SCALE_BYTES) / (MXFP4_VALUE_BYTES + MXFP4_SCALE_BYTES);
}

const MXFP4_VALUE_BYTES = 1 / 2;
const MXFP4_SCALE_BYTES = 1 / 32;

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}

function sources(whole: Weights): string[] {
  return [...whole.source, 'vLLM docs: serving/parallelism_scaling', 'vLLM vllm/model_executor/layers'];
}
