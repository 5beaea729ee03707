import { findFlag, isVllmAtLeast } from '../../catalog';
import type { ModelDescription } from '../../description';
import { fieldArgs } from '../engine/fields';
import { kvOffloadArgs } from '../engine/kv-offload';
import { rankPortArgs } from '../engine/rank-ports';
import type { EngineSettings } from './engine-settings';
import { asArgument, extraWords } from './extra-args';
import { kvEventsArgs } from './kv-events';
import { groupFlags, type GroupShape } from './hosts';
import { kvTransferFlags, type KvTransferContext } from './kv-transfer';
import type { Engine } from '../types/engine';
import type { KvEvents } from '../types/kv-events';
import { requestLimitFlags } from './request-limits';
import { streamerConfig } from './streamer-config';
import type { PodResources } from '../types/model';
import type { PodLife } from '../types/pod-life';
import type { Weights } from '../types/weights';

/** What the command line is written from. */
export interface EngineArgsContext extends EngineSettings, KvTransferContext {
  readonly port: number;
  readonly servedModelNames: readonly string[];
  readonly life: PodLife;
  readonly weights: Weights;
  readonly resources: PodResources;
  /** Whether prompts and answers may stand in the logs. */
  readonly logPrompts: boolean;
  readonly extraArgs: Engine['extraArgs'];
  readonly kvEvents?: KvEvents | undefined;
  /** Undefined where a replica is one pod. */
  readonly group: GroupShape | undefined;
}

const LOADER_CONFIG = '--model-loader-extra-config';

type Value = string | number | boolean | undefined;

/** Paths that are asked every few seconds by probes and collectors. */
const QUIET_PATHS = '/health,/metrics,/v1/models';

/** First release with `--disable-access-log-for-endpoints`, per the table of vLLM releases. */
const QUIET_PATHS_SINCE = '0.16.0';

/**
 * First release that writes no requests to its log unless it is told to, per the table of vLLM releases; those before write
 * each one at INFO, with its prompt (https://docs.vllm.ai/en/v0.10.2/api/vllm/entrypoints/logger.html).
 */
const REQUESTS_NOT_LOGGED_SINCE = '0.10.1';

/**
 * The arguments of `vllm serve`: the model, typed fields by their flags' names, then whatever `engine.args` adds. What
 * nobody asked for is written only where the release knows the flag.
 *
 * @throws where the table does not have the release.
 */
export function engineArgs(context: EngineArgsContext, given: ModelDescription): string[] {
  const { version, extraArgs } = context;
  const asked = new Set(Object.keys(extraArgs).map((key) => findFlag(version, asArgument(key)).canonical));
  const quiet = isVllmAtLeast(version, QUIET_PATHS_SINCE) && !asked.has('--disable-access-log-for-endpoints');
  const logsRequests = !isVllmAtLeast(version, REQUESTS_NOT_LOGGED_SINCE) && !asked.has('--disable-log-requests');
  const beyondOne = (size: number): number | undefined => (size === 1 ? undefined : size);
  const flags: readonly (readonly [string, Value])[] = [
    ['--port', context.port],
    ['--max-model-len', context.maxModelLen],
    ['--gpu-memory-utilization', context.gpuMemoryUtilization],
    ['--tensor-parallel-size', context.tensorParallelSize],
    ['--pipeline-parallel-size', beyondOne(context.pipelineParallelSize)],
    ['--data-parallel-size', beyondOne(context.dataParallelSize)],
    ['--enable-expert-parallel', context.enableExpertParallel],
    ...groupFlags(context.group, context, context.life).filter(([flag]) => !asked.has(flag)),
    ['--max-num-seqs', context.maxNumSeqs],
    ['--max-num-batched-tokens', context.maxNumBatchedTokens],
    ['--quantization', context.quantization],
    ['--dtype', context.dtype],
    ['--kv-cache-dtype', context.kvCacheDtype],
    ['--load-format', context.loadFormat],
    [LOADER_CONFIG, asked.has(LOADER_CONFIG) ? undefined : streamerConfig(context)],
    ['--revision', context.weights.source === 'huggingface' ? given.revision : undefined],
    ['--enable-auto-tool-choice', context.toolCallParser === undefined ? undefined : true],
    ['--tool-call-parser', context.toolCallParser],
    ['--enable-reasoning', needsReasoningSwitch(context) ? true : undefined],
    ['--reasoning-parser', context.reasoningParser],
    ['--trust-remote-code', context.trustRemoteCode],
    ['--enforce-eager', context.enforceEager],
    ['--enable-lora', context.lora === undefined ? undefined : true],
    ['--max-loras', context.lora?.maxLoras],
    ['--max-lora-rank', context.lora?.maxLoraRank],
    ['--max-cpu-loras', context.lora?.maxCpuLoras],
    ['--disable-access-log-for-endpoints', quiet ? QUIET_PATHS : undefined],
    ['--disable-log-requests', logsRequests && !context.logPrompts ? true : undefined],
    ...kvTransferFlags(context),
    ['--shutdown-timeout', context.life.shutdownTimeoutSeconds],
    ...requestLimitFlags(given.requestLimits),
  ];
  return [
    context.weights.argument,
    '--served-model-name',
    ...context.servedModelNames,
    ...flags.flatMap(([flag, value]) => written(flag, value)),
    ...extraWords(version, {
      ...rankPortArgs(context),
      ...fieldArgs(context),
      ...kvOffloadArgs(context),
      ...kvEventsArgs(context),
    }),
    ...loraModules(given),
    ...extraWords(version, extraArgs),
  ];
}

function written(flag: string, value: Value): string[] {
  if (value === undefined || value === false) return [];
  return [value === true ? flag : `${flag}=${value}`];
}

/** Name and repository of each adapter; vLLM downloads them when it starts (https://docs.vllm.ai/en/latest/features/lora/). */
function loraModules({ adapters = {} }: ModelDescription): string[] {
  const modules = Object.entries(adapters).flatMap(([name, { source }]) =>
    source === undefined ? [] : [`${name}=${source}`],
  );
  return modules.length === 0 ? [] : ['--lora-modules', ...modules];
}

/**
 * Up to 0.8.5 a reasoning parser does nothing without its switch, which 0.9.0 deprecates and 0.10.0 drops
 * (https://docs.vllm.ai/en/v0.8.5/features/reasoning_outputs.html).
 */
function needsReasoningSwitch({ version, reasoningParser }: EngineArgsContext): boolean {
  return reasoningParser !== undefined && !isVllmAtLeast(version, '0.9.0');
}
