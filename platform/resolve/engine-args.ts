import { gte } from 'semver';
import type { ModelDescription } from '../description';
import type { EngineContext, EngineFlags } from './engine';

/** What the command line is written from. */
export interface EngineArgsContext extends EngineContext, EngineFlags {
  readonly version: string;
  readonly port: number;
  readonly maxModelLen: number;
  readonly gpuMemoryUtilization: number;
  readonly tensorParallelSize: number;
}

type Value = string | number | boolean | undefined;

/** First release with `--disable-access-log-for-endpoints`, per the table of vLLM releases. */
const QUIET_PROBES_SINCE = '0.16.0';

/** The arguments of `vllm serve`: the model, typed fields by their flags' names, then whatever `engine.args` adds. */
export function engineArgs(context: EngineArgsContext, given: ModelDescription): string[] {
  const flags: readonly (readonly [string, Value])[] = [
    ['--port', context.port],
    ['--max-model-len', context.maxModelLen],
    ['--gpu-memory-utilization', context.gpuMemoryUtilization],
    ['--tensor-parallel-size', context.tensorParallelSize],
    ['--pipeline-parallel-size', context.pipelineParallelSize === 1 ? undefined : context.pipelineParallelSize],
    ['--max-num-seqs', context.maxNumSeqs],
    ['--max-num-batched-tokens', context.maxNumBatchedTokens],
    ['--quantization', context.quantization],
    ['--dtype', context.dtype],
    ['--kv-cache-dtype', context.kvCacheDtype],
    ['--load-format', context.loadFormat],
    ['--revision', given.revision],
    ['--enable-auto-tool-choice', context.toolCallParser === undefined ? undefined : true],
    ['--tool-call-parser', context.toolCallParser],
    ['--reasoning-parser', context.reasoningParser],
    ['--trust-remote-code', context.trustRemoteCode],
    ['--enforce-eager', context.enforceEager],
    [
      '--disable-access-log-for-endpoints',
      gte(context.version, QUIET_PROBES_SINCE) ? '/health,/metrics,/v1/models' : undefined,
    ],
    ['--shutdown-timeout', context.life.shutdownTimeoutSeconds],
  ];
  return [
    given.weights,
    '--served-model-name',
    ...context.servedModelNames,
    ...flags.flatMap(([flag, value]) => written(flag, value)),
    ...Object.entries(given.engine?.args ?? {}).flatMap(([flag, value]) =>
      writtenAny(flag.startsWith('--') ? flag : `--${flag}`, value),
    ),
  ];
}

function written(flag: string, value: Value): string[] {
  if (value === undefined || value === false) return [];
  return [value === true ? flag : `${flag}=${value}`];
}

/** `false` writes the negated spelling; lists follow the flag word by word; objects become JSON. */
function writtenAny(flag: string, value: unknown): string[] {
  if (value === true) return [flag];
  if (value === false) return [flag.replace(/^--/, '--no-')];
  if (Array.isArray(value)) return [flag, ...value.map(String)];
  if (typeof value === 'object') return [`${flag}=${JSON.stringify(value)}`];
  return [`${flag}=${String(value)}`];
}
