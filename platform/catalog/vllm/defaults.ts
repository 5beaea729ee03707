import { vllmRelease } from './releases';
import { HISTORY } from './table';

/** What the device is that an engine runs on. */
export interface EngineDevice {
  readonly memoryGib: number;
  /** Name as its maker writes it, for the exceptions: `NVIDIA A100 80GB`. */
  readonly product: string;
}

/** What a server takes where no flag says otherwise, on the engine that the release starts by default. */
export interface EffectiveDefaults {
  readonly engine: 'v0' | 'v1';
  readonly gpuMemoryUtilization: number;
  readonly maxNumSeqs: number;
  /** Absent for V0, where it follows from the context length. */
  readonly maxNumBatchedTokens?: number;
  readonly enablePrefixCaching: boolean;
  /** For V0 it depends on the context length: on above 32768 tokens where supported. */
  readonly enableChunkedPrefill: boolean | 'above-32768-tokens';
  /** Tokens in a block of the KV cache, on CUDA. */
  readonly blockSize: number;
}

/** A device that no rule singles out: it gets the smallest batches. */
const SMALL_DEVICE: EngineDevice = { memoryGib: 24, product: 'any' };

/**
 * What the API server of a release takes on a device where no flag says otherwise. Read from the code by hand for CUDA;
 * a TPU has smaller batches: 1024, 512 or 256 tokens on v6e, v5e and v5p.
 *
 * @default for the device: one of less than 70 GiB
 * @throws where the table does not have the release.
 */
export function effectiveDefaults(version: string, device: EngineDevice = SMALL_DEVICE): EffectiveDefaults {
  const { index } = vllmRelease(version);
  const engine = String(settingAt('engine', index)).startsWith('v1') ? 'v1' : 'v0';
  const read = (name: string): unknown => forDevice(settingAt(name, index), engine, device);
  const chunked = read('enable_chunked_prefill (generate)');
  const batched = read('max_num_batched_tokens (API server)');
  return {
    engine,
    gpuMemoryUtilization: numberOf(settingAt('gpu_memory_utilization', index)),
    maxNumSeqs: numberOf(read('max_num_seqs (API server)')),
    ...(typeof batched === 'number' ? { maxNumBatchedTokens: batched } : {}),
    enablePrefixCaching: read('enable_prefix_caching (generate)') === true,
    enableChunkedPrefill: typeof chunked === 'boolean' ? chunked : 'above-32768-tokens',
    blockSize: numberOf(read('block_size (CUDA)')),
  };
}

function settingAt(name: string, index: number): unknown {
  const steps = HISTORY.defaults[name] ?? [];
  return steps.filter(([from]) => typeof from === 'number' && from <= index).at(-1)?.[1];
}

/** Picks from `{ 'v1 device memory >= 70 GiB, not A100': 1024, 'v1 other': 256 }`; a plain value holds for all devices. */
function forDevice(setting: unknown, engine: 'v0' | 'v1', device: EngineDevice): unknown {
  if (setting === null || typeof setting !== 'object') return setting;
  const cases = Object.entries(setting).flatMap(([condition, value]) => {
    const [, of, rest] = /^(?:(v[01])(?: |$))?(.*)$/.exec(condition) ?? [];
    return of === undefined || of === engine ? [{ condition: rest ?? '', value: value as unknown }] : [];
  });
  return cases.find(({ condition }) => holds(condition, device))?.value;
}

/** `device memory >= 70 GiB, not A100, not GB10`, `H100/H200`, `other`, or nothing. */
function holds(condition: string, { memoryGib, product }: EngineDevice): boolean {
  if (condition === '' || condition === 'other') return true;
  if (condition.startsWith('TPU')) return false;
  const [first = '', ...exceptions] = condition.split(', ');
  if (exceptions.some((exception) => product.includes(exception.replace('not ', '')))) return false;
  const floor = /device memory >= (\d+) GiB/.exec(first)?.[1];
  return floor === undefined ? first.split('/').some((name) => product.includes(name)) : memoryGib >= Number(floor);
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new Error('the vLLM table lacks a default: rebuild it');
  return value;
}
