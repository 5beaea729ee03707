import { coerce, gte } from 'semver';
import { DEFAULT_VLLM_VERSION } from '../catalog/vllm';

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

/**
 * vLLM's defaults by device: large batches from 70 GiB on (not on an A100), larger ones from 160 GiB.
 * Source: vLLM vllm/engine/arg_utils.py get_batch_defaults, by release; the older engine (before 0.8.0) profiled the
 * whole context at once up to 32,768 tokens and chunked it beyond.
 */
export function schedulerDefaults(input: SchedulerInput): SchedulerDefaults {
  const version = coerce(input.vllmVersion ?? DEFAULT_VLLM_VERSION) ?? DEFAULT_VLLM_VERSION;
  const since = (release: string): boolean => gte(version, release);
  if (!since('0.8.0')) {
    const maxNumBatchedTokens = input.maxModelLen > 32_768 ? 2048 : Math.max(2048, input.maxModelLen);
    return { maxNumSeqs: 256, maxNumBatchedTokens };
  }
  const a100 = since('0.9.0') && /a100/i.test(input.accelerator);
  if (since('0.28.0') && input.cudaMemoryGib >= 160) return { maxNumSeqs: 1024, maxNumBatchedTokens: 16_384 };
  if (input.cudaMemoryGib >= 70 && !a100) return { maxNumSeqs: 1024, maxNumBatchedTokens: 8192 };
  return { maxNumSeqs: since('0.8.4') ? 256 : 1024, maxNumBatchedTokens: 2048 };
}
