import { findVllmName, isVllmAtLeast, NEWEST_VLLM_TPU_IMAGE, type ModelRow, type VllmNameKind } from '../../catalog';
import type { ModelDescription } from '../../description';
import { kvCacheCapacity } from '../../sizing';
import { resolveChatTemplate } from '../engine/chat-template';
import { resolveEngineFields } from '../engine/fields';
import { resolveKvOffload } from '../engine/kv-offload';
import { resolvePooling } from '../engine/pooling';
import { engineShape } from './engine-shape';
import { gpuOf } from './gpu';
import type { Ledger } from '../ledger';
import { resolveLora } from './lora';
import { byDefault, catalogued, derived, type Reasoned } from '../origin';
import { resolveParallelism } from './parallelism';
import type { Engine } from '../types/engine';
import type { NodePool } from '../types/node-pool';
import type { Targets } from '../types/targets';
import type { Weights } from '../types/weights';

/** What the engine's settings depend on beside the description. */
export interface EngineSettingsContext {
  readonly targets: Targets;
  readonly row: ModelRow;
  readonly nodePool: NodePool;
  readonly weights: Weights;
}

/** All of an engine that decides its memory and its GPUs. */
export type EngineSettings = Omit<
  Engine,
  | 'kind'
  | 'image'
  | 'imagePullSecrets'
  | 'command'
  | 'args'
  | 'env'
  | 'extraEnv'
  | 'extraArgs'
  | 'writableFolder'
  | 'port'
  | 'rankPorts'
  | 'supervisorPort'
  | 'runAsUser'
>;

/** Longest context that is served where none is given: chat needs less, and KV cache is what more of it costs. */
const DEFAULT_CONTEXT_MAX = 32_768;
const CONTEXT_STEP = 1024;

/** Version, parallelism, context and flags of a model's engine. */
export function resolveEngineSettings(
  context: EngineSettingsContext,
  given: ModelDescription,
  ledger: Ledger,
): EngineSettings {
  const { row, nodePool, weights } = context;
  const version = ledger.choose('version', given.engine?.version, defaultVersion(context, ledger));
  const lora = resolveLora(version, given, ledger.under('lora'));
  const pooling = resolvePooling(row, version, given, ledger);
  const parsers = resolveFlags({ row, version, pooling: pooling.pooling }, given, ledger);
  const { toolCallParser } = parsers;
  const flags = {
    version,
    gpuMemoryUtilization: ledger.choose(
      'gpuMemoryUtilization',
      given.engine?.gpuMemoryUtilization,
      defaultUtilization(version, nodePool),
    ),
    ...pooling,
    ...parsers,
    ...resolveChatTemplate({ row, nodePool, version, toolCallParser }, given, ledger),
    ...resolveEngineFields(given, ledger),
    ...resolveKvOffload(given, ledger),
    ...resolveLoadFormat(weights, given, ledger),
    ...(lora === undefined ? {} : { lora }),
  };
  const engine = { ...flags, maxModelLen: given.engine?.maxModelLen };
  const parallelism = resolveParallelism({ row, nodePool, engine }, given, ledger);
  const dataParallelMultiPortExternalLb = ledger.choose(
    'dataParallelMultiPortExternalLb',
    given.engine?.dataParallelMultiPortExternalLb,
    byDefault(false, 'the engines of a pod share its port'),
  );
  const settings = { ...flags, ...parallelism, dataParallelMultiPortExternalLb };
  return {
    ...settings,
    maxModelLen: ledger.choose('maxModelLen', given.engine?.maxModelLen, defaultContext(context, settings)),
  };
}

/** The release of all models; for TPUs the newest with an image where nobody asked for another. */
function defaultVersion({ targets, nodePool }: EngineSettingsContext, ledger: Ledger): Reasoned<string> {
  const asked = ledger.origins['targets.vllm']?.kind === 'given';
  const later = isVllmAtLeast(targets.vllm, NEWEST_VLLM_TPU_IMAGE);
  if (nodePool.accelerator?.kind !== 'tpu' || asked || !later) return derived(targets.vllm, 'targets.vllm');
  return derived(NEWEST_VLLM_TPU_IMAGE, 'newest release of which an image for TPUs was seen', 'https://llm-d.ai/docs');
}

/** vLLM's own default; pods that share a GPU without cutting it each see the whole, and take their part of that. */
function defaultUtilization(version: string, { accelerator }: NodePool): Reasoned<number> {
  const [own, since] = isVllmAtLeast(version, '0.20.0') ? [0.92, 'since 0.20.0'] : [0.9, 'before 0.20.0'];
  const sharing = accelerator?.sharing;
  if (sharing === undefined || sharing.strategy === 'MIG') return byDefault(own, `vLLM's own default ${since}`);
  const pods = sharing.maxSharedClientsPerGpu;
  const because = `a GPU shared by ${pods} pods, of which each counts the whole: ${own} / ${pods}`;
  return derived(Math.floor((own / pods) * 100) / 100, because);
}

/** The model's own context, what the KV cache holds of it, and 32,768: the smallest of the three. */
function defaultContext(
  { row, nodePool }: EngineSettingsContext,
  settings: Omit<EngineSettings, 'maxModelLen'>,
): Reasoned<number> {
  const wanted = Math.min(row.maxModelLen, DEFAULT_CONTEXT_MAX);
  const trained = `${row.id} was trained for ${row.maxModelLen} tokens; ${DEFAULT_CONTEXT_MAX} at the most unless asked for`;
  const gpu = gpuOf(nodePool);
  if (gpu?.kind !== 'gpu') return catalogued(wanted, trained, row);
  const { largestMaxModelLen, sum, source } = kvCacheCapacity(
    engineShape(row, gpu, { ...settings, maxModelLen: wanted }),
  );
  if (largestMaxModelLen >= wanted || largestMaxModelLen === 0) return catalogued(wanted, trained, row);
  const steps = Math.floor(largestMaxModelLen / CONTEXT_STEP) * CONTEXT_STEP;
  const because = `the KV cache holds no sequence longer than ${largestMaxModelLen} tokens`;
  return derived(steps === 0 ? largestMaxModelLen : steps, because, source.join('; '), sum);
}

type Flags = Pick<
  Engine,
  | 'maxNumSeqs'
  | 'maxNumBatchedTokens'
  | 'quantization'
  | 'dtype'
  | 'kvCacheDtype'
  | 'toolCallParser'
  | 'reasoningParser'
  | 'trustRemoteCode'
  | 'enforceEager'
>;

interface FlagsContext {
  readonly row: ModelRow;
  readonly version: string;
  /** Whether it writes no text, and so has nothing to parse. */
  readonly pooling: boolean;
}

/** Flags that are written only where the description or the catalogue says so. */
function resolveFlags({ row, version, pooling }: FlagsContext, given: ModelDescription, ledger: Ledger): Flags {
  const engine = given.engine ?? {};
  const optional = <Field extends keyof typeof engine>(field: Field) => {
    const value = engine[field];
    return value === undefined ? {} : { [field]: ledger.given(field, value) };
  };
  const parser = (field: 'toolCallParser' | 'reasoningParser', kind: VllmNameKind) => {
    const own = row[field];
    if (engine[field] !== undefined) return { [field]: ledger.given(field, engine[field]) };
    if (own === undefined || pooling || findVllmName(version, kind, own).status !== 'known') return {};
    return { [field]: ledger.note(field, catalogued(own, `how ${row.id} writes`, row)) };
  };
  return {
    ...optional('maxNumSeqs'),
    ...optional('maxNumBatchedTokens'),
    ...optional('quantization'),
    ...optional('dtype'),
    ...optional('kvCacheDtype'),
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

/** What is at a `gs://` address is read by the streamer alone; elsewhere vLLM looks for itself. */
function resolveLoadFormat({ source }: Weights, given: ModelDescription, ledger: Ledger): Pick<Engine, 'loadFormat'> {
  const loadFormat = given.engine?.loadFormat;
  if (loadFormat !== undefined) return { loadFormat: ledger.given('loadFormat', loadFormat) };
  if (source !== 'gcs-streamer') return {};
  return { loadFormat: ledger.note('loadFormat', derived('runai_streamer', 'it alone reads a gs:// address')) };
}
