import { DTYPE_BYTES, type Dtype } from './dtypes';
import type { MemoryAccounting } from './memory-accounting';
import { expertIntermediateSize, expertLayers, type ModelShape } from './model-shape';
import { expertSplit, type Parallelism } from './parallelism';
import type { Reckoning } from './reckoning';
import { figure, gibText, MIB } from './units';

/** What the profiling run is made of. */
export interface ActivationInput {
  readonly maxNumSeqs: number;
  readonly maxNumBatchedTokens: number;
  readonly accounting: MemoryAccounting;
  readonly parallelism?: Parallelism;
  readonly dtype?: Dtype;
  /** Whether this pipeline stage holds the output head and samples. @default true */
  readonly samples?: boolean;
}

/** Most that activations take at one time on one GPU. */
export interface ActivationPeak extends Reckoning {
  readonly bytes: number;
  /** Peak inside the layers, by the tokens of a chunk. */
  readonly forwardBytes: number;
  /** Peak while sampling for a full batch. */
  readonly samplerBytes: number;
}

/**
 * The greater of two peaks that vLLM's profiling run passes through. Inside a layer: for each token of the chunk the
 * gate, up and activated values of the feed-forward (3 x its width) and four vectors of the hidden size. While
 * sampling: the logits of a full batch over the whole vocabulary, which every tensor parallel rank gathers, so many
 * times as the release's sampler copies them, beside the chunk's hidden states.
 * Checked against 26 printed peaks: 2.02 GiB (Qwen2.5 1.5B, 32,768 tokens, T4), 5.64 and 2.23 (Qwen3 14B, H100, before
 * and after 0.17.0), 3.65 (Gemma 2), 1.21 (Mixtral on two GPUs).
 */
export function activationPeak(model: ModelShape, input: ActivationInput): ActivationPeak {
  const bytesEach = DTYPE_BYTES[input.dtype ?? 'auto'];
  const tokens = input.maxNumBatchedTokens;
  const tp = input.parallelism?.tensorParallelSize ?? 1;
  const hidden = tokens * model.hiddenSize * bytesEach;
  const workspace = expertWorkspace(model, tokens, bytesEach, input.parallelism ?? {});
  const feedForward = (tokens * 3 * denseWidth(model) * bytesEach) / tp;
  const media = model.multimodal ? 2 * hidden + MEDIA_BYTES : 0;
  const forwardBytes = feedForward + 4 * hidden + workspace + media;
  const sequences = Math.min(input.maxNumSeqs, tokens);
  const logits = sequences * model.vocabSize * 4;
  const stays = input.accounting.workspaceStays ? workspace : 0;
  const samplerBytes = input.samples === false ? 0 : input.accounting.samplerCopies * logits + hidden + stays + media;
  const bytes = Math.max(forwardBytes, samplerBytes);
  const sum =
    `max(${figure(tokens, 0)} tokens through a layer ${gibText(forwardBytes)}, sampling ${figure(sequences, 0)}` +
    ` sequences: ${figure(input.accounting.samplerCopies, 1)} x ${gibText(logits)} of logits + ${gibText(hidden)}` +
    ` hidden states = ${gibText(samplerBytes)})`;
  return { bytes, forwardBytes, samplerBytes, sum, source: SOURCE };
}

const SOURCE = [
  'vLLM vllm/v1/worker/gpu_model_runner.py profile_run and _dummy_sampler_run',
  'llm-d-incubation/llm-d-planner accuracy/accuracy_report.md',
] as const;

/** What encoding one item of the largest size takes beside its embeddings; printed by Gemma 3, Mistral 3 and LLaVA runs. */
const MEDIA_BYTES = 100 * MIB;

/** Width of the widest feed-forward that is not routed. */
function denseWidth(model: ModelShape): number {
  if (expertLayers(model) === 0) return model.intermediateSize ?? 4 * model.hiddenSize;
  const shared = (model.sharedExperts ?? 0) * expertIntermediateSize(model);
  return Math.max(shared, model.firstKDenseReplace ? (model.intermediateSize ?? 0) : 0);
}

/**
 * The two buffers of the fused experts: for every token and chosen expert the wider of gate-and-up and hidden, and the
 * wider of activated and hidden.
 * Source: vLLM vllm/model_executor/layers/fused_moe (workspace13, workspace2).
 */
function expertWorkspace(model: ModelShape, tokens: number, bytesEach: number, parallelism: Parallelism): number {
  if (expertLayers(model) === 0) return 0;
  const ranks = parallelism.enableExpertParallel ? 1 : expertSplit(parallelism);
  const width = expertIntermediateSize(model) / ranks;
  const rows = tokens * (model.expertsPerToken ?? 1);
  return rows * (Math.max(2 * width, model.hiddenSize) + Math.max(width, model.hiddenSize)) * bytesEach;
}
