import { DTYPE_BYTES, type Dtype } from './dtypes';
import type { GpuShape } from './gpu-shape';
import { kvCacheLayout } from './kv-cache-layout';
import { expertIntermediateSize, expertLayers, type ModelShape } from './model-shape';
import type { Parallelism } from './parallelism';
import { parameterBreakdown } from './parameters';
import type { Reckoning } from './reckoning';
import { figure, GB } from './units';
import { weights } from './weights';

/** What a bound is asked for. */
export interface RooflineInput {
  readonly model: ModelShape;
  readonly gpu: GpuShape;
  readonly parallelism?: Parallelism;
  readonly dtype?: Dtype;
  readonly quantization?: string;
  readonly kvCacheDtype?: string;
  /** Sequences decoded at one time. @default 1 */
  readonly batch?: number;
  /** Tokens each of them has behind it. @default 1024 */
  readonly contextTokens?: number;
}

/**
 * What no implementation can beat on this hardware. Bounds, not forecasts: published runs reach at most 0.78 of the
 * bandwidth and 0.83 of the compute (reference measurements of 1,371 runs).
 */
export interface RooflineBound extends Reckoning {
  /** Most tokens a second of one replica. */
  readonly upperBoundTokensPerSecond: number;
  /** Least seconds: prefill of `contextTokens`, or one step of decoding. */
  readonly lowerBoundSeconds: number;
}

/**
 * Prefill bounded by compute: two operations for each active parameter and token, over the dense TFLOP/s of the GPUs.
 * Attention itself is left out, which keeps it a bound.
 * @returns undefined where the accelerator has no figure for a dtype that the model can run in
 */
export function tryPrefillBound(input: RooflineInput): RooflineBound | undefined {
  const rate = computeRate(input);
  if (rate === undefined) return undefined;
  const tokens = input.contextTokens ?? 1024;
  const active = activeParameters(input.model);
  const gpus = rankCount(input);
  const upperBoundTokensPerSecond = (rate.tflops * 1e12 * gpus) / (2 * active);
  const lowerBoundSeconds = tokens / upperBoundTokensPerSecond;
  const sum =
    `upper bound: ${gpus} x ${figure(rate.tflops, 0)} TFLOP/s ${rate.dtype} / (2 x ${figure(active, 0)} active parameters)` +
    ` = ${figure(upperBoundTokensPerSecond, 0)} tokens/s; ${figure(tokens, 0)} tokens not below ${figure(lowerBoundSeconds, 3)} s`;
  return { upperBoundTokensPerSecond, lowerBoundSeconds, sum, source: SOURCE };
}

/**
 * Decoding bounded by memory bandwidth: each step reads the weights that the batch touches once and the KV cache of
 * every sequence.
 * @returns undefined where the accelerator has no bandwidth figure
 */
export function tryDecodeBound(input: RooflineInput): RooflineBound | undefined {
  const bandwidth = input.gpu.memoryBandwidthGBps;
  if (!bandwidth) return undefined;
  const batch = input.batch ?? 1;
  const gpus = rankCount(input);
  const read = weightsRead(input);
  const layout = kvCacheLayout(input.model, { ...input, parallelism: {} });
  const context = input.contextTokens ?? 1024;
  const perSequence = layout.kinds.reduce(
    (sum, kind) => sum + kind.layers * kind.bytesPerTokenAndLayer * Math.min(context, kind.window ?? context),
    0,
  );
  const copies = input.model.mla ? (input.parallelism?.tensorParallelSize ?? 1) : 1;
  const bytes = read + batch * perSequence * copies;
  const lowerBoundSeconds = bytes / (bandwidth * GB * gpus);
  const upperBoundTokensPerSecond = batch / lowerBoundSeconds;
  const sum =
    `upper bound: (weights ${figure(read / GB)} GB + ${batch} x KV cache ${figure((perSequence * copies) / GB, 3)} GB)` +
    ` / (${gpus} x ${bandwidth} GB/s) = ${figure(lowerBoundSeconds * 1000)} ms a step,` +
    ` ${figure(upperBoundTokensPerSecond, 0)} tokens/s`;
  return { upperBoundTokensPerSecond, lowerBoundSeconds, sum, source: SOURCE };
}

const SOURCE = ['Williams, Waterman, Patterson: Roofline (2009)', 'platform/catalog: accelerators'] as const;

/** GPUs that work on one token: data parallel engines each serve their own. */
function rankCount(input: RooflineInput): number {
  const { tensorParallelSize = 1, pipelineParallelSize = 1 } = input.parallelism ?? {};
  return tensorParallelSize * pipelineParallelSize;
}

/** The fastest format the weights and the GPU share. */
function computeRate(input: RooflineInput): { dtype: string; tflops: number } | undefined {
  const scheme = weights(input.model, input).scheme;
  const eight = scheme === 'int8' ? ['int8'] : ['fp8'];
  const wanted = scheme === 'nvfp4' ? ['fp4', 'fp8'] : scheme === 'fp8' || scheme === 'int8' ? eight : [];
  for (const dtype of [...wanted, 'bf16', 'fp16']) {
    const tflops = input.gpu.denseTflops?.[dtype];
    if (tflops) return { dtype, tflops };
  }
  return undefined;
}

/** Parameters one token is multiplied with. The input embedding is looked up, not multiplied. */
function activeParameters(model: ModelShape): number {
  if (model.parametersActive) return model.parametersActive;
  const parts = parameterBreakdown(model);
  const idle = parts.experts * (1 - (model.expertsPerToken ?? 0) / Math.max(1, model.experts ?? 1));
  const embedding = model.tiedEmbeddings ? 0 : parts.embedding;
  return Math.max(1, model.parametersTotal - parts.towers - embedding - (model.experts ? idle : 0));
}

/** Bytes of weights that a step certainly reads: of the experts only those that one token chooses. */
function weightsRead(input: RooflineInput): number {
  const { model } = input;
  const whole = weights(model, input);
  const parts = parameterBreakdown(model);
  const dtypeBytes = DTYPE_BYTES[input.dtype ?? 'auto'];
  const lookedUp = model.tiedEmbeddings ? 0 : parts.embedding * dtypeBytes;
  const unread = lookedUp + parts.towers * dtypeBytes;
  if (expertLayers(model) === 0 || expertIntermediateSize(model) === 0) return Math.max(0, whole.bytes - unread);
  // One token's experts at the least: a larger batch may share them, so more is not certain to be read.
  const least = (model.expertsPerToken ?? 1) / (model.experts ?? 1);
  return Math.max(0, whole.bytes - unread - parts.experts * whole.bytesPerLinearParameter * (1 - least));
}
