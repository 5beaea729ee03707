import { gte } from 'semver';
import { effectiveDefaults } from '../catalog/vllm';
import { comparableRelease, knownRelease } from './known-release';

/** How one release of vLLM comes from a GPU's memory to the size of its KV cache. */
export interface MemoryAccounting {
  /** The old engine profiles a whole prompt at once, the new one a chunk of it. */
  readonly engine: 'v0' | 'v1';
  /** `--gpu-memory-utilization` where it is not given. */
  readonly gpuMemoryUtilization: number;
  /** Whether memory that is in use before the engine starts (the CUDA context) counts against the budget. */
  readonly countsContext: boolean;
  /**
   * Copies of the 32-bit logits of a full batch that the sampler holds at its peak. Sorting for top-k and top-p: values,
   * 64-bit indices and the sort's own buffers beside probabilities and their sum; a Triton kernel does without the
   * sort; FlashInfer needs logits and probabilities. Fitted to printed peaks: 5.64 GiB (0.15), 2.23 (0.17), 1.44 (0.31).
   */
  readonly samplerCopies: number;
  /** Whether the experts' workspace is still held while the sampler runs. */
  readonly workspaceStays: boolean;
  /** What the forward pass takes outside PyTorch on one GPU: kernels' modules, cuBLAS workspaces. */
  readonly nonTorchGib: number;
  /**
   * Whether CUDA graphs come off the budget before the KV cache is sized; else they are taken from what is left over.
   * The run of 0.31.0 that was read prints a budget without them.
   */
  readonly reservesCudaGraphs: boolean;
  /**
   * What a profiling run leaves taken when it had to compile the model first, in GiB. 0.98 (a 6 GiB GPU, 0.29.0, the
   * same engine with and without a compile cache), 0.76 (0.22.0); the one run of 0.31.0 that was read shows none, so
   * half is kept there: UNCONFIRMED.
   */
  readonly coldCompileGib: number;
  /** Whether layers with a sliding window are given blocks for the window only. */
  readonly hybridKvCacheManager: boolean;
  /** Whether the size in tokens is printed as concurrency times context, or as blocks over groups. */
  readonly printsConcurrencyTimesContext: boolean;
}

/** Where the steps below were read or measured. */
export const MEMORY_ACCOUNTING_SOURCE = [
  'vllm-project/vllm vllm/v1/worker/gpu_worker.py determine_available_memory, vllm/v1/core/kv_cache_utils.py',
  'llm-d-incubation/llm-d-planner accuracy/accuracy_report.md: activation and non-torch memory of 58 runs, 0.15 to 0.19',
  'vllm-project/vllm#10511, #19312, #40384',
] as const;

/**
 * The accounting of a release.
 * @param vllmVersion with or without a leading v. @default the catalogue's
 */
export function memoryAccounting(vllmVersion?: string): MemoryAccounting {
  const version = comparableRelease(vllmVersion);
  const since = (release: string): boolean => gte(version, release);
  return {
    engine: since('0.8.0') ? 'v1' : 'v0',
    gpuMemoryUtilization: effectiveDefaults(knownRelease(vllmVersion)).gpuMemoryUtilization,
    countsContext: since('0.8.0') && !since('0.10.0'),
    samplerCopies: since('0.21.0') ? 2.9 : since('0.17.0') ? 3.7 : 9.6,
    workspaceStays: since('0.13.0'),
    nonTorchGib: since('0.18.0') ? 0.25 : 0.13,
    reservesCudaGraphs: since('0.21.0') && !since('0.31.0'),
    coldCompileGib: since('0.31.0') ? 0.5 : since('0.21.0') ? 1 : 0,
    hybridKvCacheManager: since('0.9.1'),
    printsConcurrencyTimesContext: since('0.22.0'),
  };
}
