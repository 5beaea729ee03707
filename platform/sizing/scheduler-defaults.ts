import { effectiveDefaults } from '../catalog/vllm';
import { knownRelease } from './known-release';

/** What the API server schedules at once where its flags are not given. */
export interface SchedulerDefaults {
  /** `--max-num-seqs`. */
  readonly maxNumSeqs: number;
  /** `--max-num-batched-tokens`. */
  readonly maxNumBatchedTokens: number;
}

/** What decides them. */
export interface SchedulerInput {
  /** @default the catalogue's */
  readonly vllmVersion?: string;
  /** Memory that CUDA reports in total. */
  readonly cudaMemoryGib: number;
  /** Accelerator's name: vLLM treats the A100 as a small GPU whatever its memory. */
  readonly accelerator: string;
  readonly maxModelLen: number;
}

/** Tokens of a chunk on TPUs. Source: vLLM vllm/engine/arg_utils.py (1024, 512, 256 on v6e, v5e, v5p). */
const TPU_BATCHED_TOKENS: Readonly<Record<string, number>> = { 'tpu-v5-lite-podslice': 512, 'tpu-v5p-slice': 256 };

/**
 * vLLM's defaults by device: large batches from 70 GiB on (not on an A100), larger ones from 160 GiB. The older engine
 * (before 0.8.0) takes a whole context of up to 32,768 tokens at once and chunks longer ones.
 */
export function schedulerDefaults(input: SchedulerInput): SchedulerDefaults {
  const device = { memoryGib: input.cudaMemoryGib, product: input.accelerator.toUpperCase() };
  const { engine, maxNumSeqs, maxNumBatchedTokens } = effectiveDefaults(knownRelease(input.vllmVersion), device);
  if (input.accelerator.startsWith('tpu')) {
    return { maxNumSeqs, maxNumBatchedTokens: TPU_BATCHED_TOKENS[input.accelerator] ?? 1024 };
  }
  if (engine === 'v1') return { maxNumSeqs, maxNumBatchedTokens: maxNumBatchedTokens ?? 2048 };
  return { maxNumSeqs, maxNumBatchedTokens: input.maxModelLen > 32_768 ? 2048 : Math.max(2048, input.maxModelLen) };
}
