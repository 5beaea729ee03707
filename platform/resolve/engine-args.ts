import { findFlag, isVllmAtLeast } from '../catalog';
import type { ModelDescription } from '../description';
import type { EngineContext, EngineFlags } from './engine';
import { asArgument, extraWords } from './extra-args';

/** What the command line is written from. */
export interface EngineArgsContext extends EngineContext, EngineFlags {
  readonly version: string;
  readonly port: number;
  readonly maxModelLen: number;
  readonly gpuMemoryUtilization: number;
  readonly tensorParallelSize: number;
}

type Value = string | number | boolean | undefined;

/** Paths that are asked every few seconds by probes and collectors. */
const QUIET_PATHS = '/health,/metrics,/v1/models';

/** First release with `--disable-access-log-for-endpoints`, per the table of vLLM releases. */
const QUIET_PATHS_SINCE = '0.16.0';

/**
 * The arguments of `vllm serve`: the model, typed fields by their flags' names, then whatever `engine.args` adds. What
 * nobody asked for is written only where the release knows the flag.
 *
 * @throws where the table does not have the release.
 */
export function engineArgs(context: EngineArgsContext, given: ModelDescription): string[] {
  const { version } = context;
  const extra = given.engine?.args ?? {};
  const asked = new Set(Object.keys(extra).map((key) => findFlag(version, asArgument(key)).canonical));
  const quiet = isVllmAtLeast(version, QUIET_PATHS_SINCE) && !asked.has('--disable-access-log-for-endpoints');
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
    ['--enable-reasoning', needsReasoningSwitch(context) ? true : undefined],
    ['--reasoning-parser', context.reasoningParser],
    ['--trust-remote-code', context.trustRemoteCode],
    ['--enforce-eager', context.enforceEager],
    ['--disable-access-log-for-endpoints', quiet ? QUIET_PATHS : undefined],
    ['--shutdown-timeout', context.life.shutdownTimeoutSeconds],
  ];
  return [
    given.weights,
    '--served-model-name',
    ...context.servedModelNames,
    ...flags.flatMap(([flag, value]) => written(flag, value)),
    ...extraWords(version, extra),
  ];
}

function written(flag: string, value: Value): string[] {
  if (value === undefined || value === false) return [];
  return [value === true ? flag : `${flag}=${value}`];
}

/**
 * Up to 0.8.5 a reasoning parser does nothing without its switch, which 0.9.0 deprecates and 0.10.0 drops
 * (https://docs.vllm.ai/en/v0.8.5/features/reasoning_outputs.html).
 */
function needsReasoningSwitch({ version, reasoningParser }: EngineArgsContext): boolean {
  return reasoningParser !== undefined && !isVllmAtLeast(version, '0.9.0');
}
