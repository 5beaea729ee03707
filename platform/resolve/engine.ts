import { findVllmName, isVllmAtLeast, type Model as CatalogueModel, type VllmNameKind } from '../catalog';
import type { ModelDescription } from '../description';
import { engineArgs } from './engine-args';
import type { Ledger } from './ledger';
import { byDefault, catalogued, derived } from './origin';
import type { Engine } from './types/engine';
import type { PodResources } from './types/model';
import type { PodLife } from './types/pod-life';
import type { Targets } from './types/targets';

/** What an engine's values depend on beside its own description. */
export interface EngineContext {
  readonly targets: Targets;
  readonly row: CatalogueModel;
  readonly servedModelNames: readonly string[];
  readonly resources: PodResources;
  readonly life: PodLife;
}

/** Longest context that is served where none is given: chat needs less, and KV cache is what more of it costs. */
const DEFAULT_CONTEXT_MAX = 32_768;

/** Port of vLLM's OpenAI server (https://docs.vllm.ai/en/latest/serving/openai_compatible_server.html). */
const PORT = 8000;

/** The unprivileged user `vllm` that the image ships (vllm-project/vllm#40275): libraries look its name up. */
const RUN_AS_USER = 2000;

/** Everything that the engine and its libraries write, moved under one writable volume. */
const WRITABLE = '/cache';
const WRITABLE_ENV = {
  HOME: WRITABLE,
  HF_HOME: `${WRITABLE}/huggingface`,
  VLLM_CACHE_ROOT: `${WRITABLE}/vllm`,
  VLLM_CONFIG_ROOT: `${WRITABLE}/vllm-config`,
  TORCHINDUCTOR_CACHE_DIR: `${WRITABLE}/torchinductor`,
  TRITON_CACHE_DIR: `${WRITABLE}/triton`,
  NUMBA_CACHE_DIR: `${WRITABLE}/numba`,
  OUTLINES_CACHE_DIR: `${WRITABLE}/outlines`,
  XDG_CACHE_HOME: `${WRITABLE}/xdg`,
  XDG_CONFIG_HOME: `${WRITABLE}/xdg-config`,
  /** Older images have no entry for the user, and torch asks for its name (vllm-project/vllm#44548). */
  USER: 'vllm',
  /** Usage statistics would leave the cluster (https://docs.vllm.ai/en/latest/usage/usage_stats.html). */
  VLLM_NO_USAGE_STATS: '1',
} as const;

/** The vLLM server of a model. */
export function resolveEngine(context: EngineContext, given: ModelDescription, ledger: Ledger): Engine {
  const { row } = context;
  const version = ledger.choose('version', given.engine?.version, derived(context.targets.vllm, 'targets.vllm'));
  const maxModelLen = ledger.choose(
    'maxModelLen',
    given.engine?.maxModelLen,
    catalogued(
      Math.min(row.maxModelLen, DEFAULT_CONTEXT_MAX),
      `${row.id} was trained for ${row.maxModelLen} tokens; ${DEFAULT_CONTEXT_MAX} at the most unless asked for`,
      row,
    ),
  );
  const gpuMemoryUtilization = ledger.choose(
    'gpuMemoryUtilization',
    given.engine?.gpuMemoryUtilization,
    isVllmAtLeast(version, '0.20.0')
      ? byDefault(0.92, "vLLM's own default since 0.20.0")
      : byDefault(0.9, "vLLM's own default before 0.20.0"),
  );
  const tensorParallelSize = ledger.choose(
    'tensorParallelSize',
    given.engine?.tensorParallelSize,
    byDefault(1, 'one accelerator a replica unless the model needs more'),
  );
  const flags = resolveFlags(row, version, given, ledger);
  return {
    kind: ledger.note('kind', byDefault('vllm' as const, 'the engine that the picker knows best')),
    version,
    image: ledger.choose(
      'image',
      given.engine?.image,
      derived(
        `vllm/vllm-openai:v${version}`,
        "vLLM's own image of that release",
        'https://hub.docker.com/r/vllm/vllm-openai',
      ),
    ),
    command: ledger.note('command', byDefault(['vllm', 'serve'], "stable over releases; the module's path is not")),
    args: ledger.note(
      'args',
      derived(
        engineArgs(
          { ...context, ...flags, version, port: PORT, maxModelLen, gpuMemoryUtilization, tensorParallelSize },
          given,
        ),
        'the model, the typed fields by the names of their flags, then `engine.args`',
      ),
    ),
    env: ledger.note(
      'env',
      derived(
        { ...WRITABLE_ENV, ...given.engine?.env },
        'the root file system is read-only: caches move to one volume',
      ),
    ),
    writableFolder: ledger.note('writableFolder', byDefault(WRITABLE, 'one volume for weights and compiled kernels')),
    port: ledger.note('port', byDefault(PORT, "vLLM's own default")),
    maxModelLen,
    gpuMemoryUtilization,
    tensorParallelSize,
    ...flags,
    extraArgs: ledger.choose('extraArgs', given.engine?.args, byDefault({}, 'no other flag is asked for')),
    runAsUser: ledger.note(
      'runAsUser',
      byDefault(RUN_AS_USER, 'the unprivileged user that the image ships', 'vllm-project/vllm#40275'),
    ),
  };
}

/** Flags that are written only where the description or the catalogue says so. */
export type EngineFlags = Pick<
  Engine,
  | 'pipelineParallelSize'
  | 'maxNumSeqs'
  | 'maxNumBatchedTokens'
  | 'quantization'
  | 'dtype'
  | 'kvCacheDtype'
  | 'loadFormat'
  | 'toolCallParser'
  | 'reasoningParser'
  | 'trustRemoteCode'
  | 'enforceEager'
>;

function resolveFlags(row: CatalogueModel, version: string, given: ModelDescription, ledger: Ledger): EngineFlags {
  const engine = given.engine ?? {};
  const optional = <Field extends keyof typeof engine>(field: Field) => {
    const value = engine[field];
    return value === undefined ? {} : { [field]: ledger.given(field, value) };
  };
  const parser = (field: 'toolCallParser' | 'reasoningParser', kind: VllmNameKind) => {
    const own = row[field];
    if (engine[field] !== undefined) return { [field]: ledger.given(field, engine[field]) };
    if (own === undefined || findVllmName(version, kind, own).status !== 'known') return {};
    return { [field]: ledger.note(field, catalogued(own, `how ${row.id} writes`, row)) };
  };
  return {
    pipelineParallelSize: ledger.choose(
      'pipelineParallelSize',
      engine.pipelineParallelSize,
      byDefault(1, 'one node a replica'),
    ),
    ...optional('maxNumSeqs'),
    ...optional('maxNumBatchedTokens'),
    ...optional('quantization'),
    ...optional('dtype'),
    ...optional('kvCacheDtype'),
    ...optional('loadFormat'),
    ...parser('toolCallParser', 'toolParsers'),
    ...parser('reasoningParser', 'reasoningParsers'),
    trustRemoteCode: ledger.choose(
      'trustRemoteCode',
      engine.trustRemoteCode,
      byDefault(false, "the repository's code is not run unless asked for"),
    ),
    enforceEager: ledger.choose(
      'enforceEager',
      engine.enforceEager,
      byDefault(false, 'CUDA graphs cost start-up time and save it on every token'),
    ),
  };
}
