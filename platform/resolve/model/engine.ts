import type { ModelRow } from '../../catalog';
import type { ModelDescription } from '../../description';
import { engineArgs } from './engine-args';
import type { EngineSettings } from './engine-settings';
import { engineTimeouts } from './engine-timeouts';
import { kvEventsEnvironment, resolveKvEvents } from './kv-events';
import { groupEnvironment, type GroupShape, leaderCommand } from './hosts';
import { resolveRankPorts } from '../engine/rank-ports';
import type { Ledger } from '../ledger';
import { enginePort, kvTransferEnvironment } from './kv-transfer';
import { byDefault, derived } from '../origin';
import type { Engine } from '../types/engine';
import { requestLimitEnvironment } from './request-limits';
import { adapterEnvironment } from './adapter-folder';
import { tokenEnvironment } from './token';
import { offlineEnvironment, serversAskHub } from './weights';
import type { PodResources } from '../types/model';
import type { NodePool } from '../types/node-pool';
import type { PodLife } from '../types/pod-life';
import type { LoadFailurePolicy, ServerRole } from '../types/prefill';
import type { Weights } from '../types/weights';

/** What an engine's values depend on beside its own description. */
export interface EngineContext {
  readonly servedModelNames: readonly string[];
  readonly logPrompts: boolean;
  readonly nodePool: NodePool;
  readonly weights: Weights;
  readonly resources: PodResources;
  readonly life: PodLife;
  readonly settings: EngineSettings;
  /** Undefined where a replica is one pod. */
  readonly group: GroupShape | undefined;
  readonly row: ModelRow;
  readonly role?: ServerRole | undefined;
  readonly loadFailurePolicy?: LoadFailurePolicy | undefined;
}

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

const VLLM_SERVE = byDefault(['vllm', 'serve'], "stable over releases; the module's path is not");

/** The vLLM server of a model. */
export function resolveEngine(context: EngineContext, given: ModelDescription, ledger: Ledger): Engine {
  const { settings } = context;
  const port = enginePort(context.role);
  const extraArgs = ledger.choose('extraArgs', given.engine?.args, byDefault({}, 'no other flag is asked for'));
  const kvEvents = resolveKvEvents(settings.version, context.servedModelNames, given, ledger);
  const extraEnv = ledger.choose('extraEnv', given.engine?.env, byDefault({}, 'no other variable is asked for'));
  return {
    kind: ledger.note('kind', byDefault('vllm' as const, 'the engine that the picker knows best')),
    ...settings,
    image: ledger.choose('image', given.engine?.image, defaultImage(context)),
    command: ledger.note('command', leaderCommand(context.group, context.resources) ?? VLLM_SERVE),
    args: ledger.note(
      'args',
      derived(
        engineArgs({ ...context, ...settings, port: port.value, extraArgs, kvEvents }, given),
        'the model, the typed fields by the names of their flags, then `engine.args`',
      ),
    ),
    env: ledger.note(
      'env',
      derived(
        {
          ...WRITABLE_ENV,
          ...(serversAskHub({ weights: context.weights, adapters: given.adapters ?? {} })
            ? tokenEnvironment(context.weights)
            : {}),
          ...adapterEnvironment(given),
          ...offlineEnvironment(context.weights, given),
          ...engineTimeouts(settings.version, context.life),
          ...groupEnvironment(context.group, context.nodePool),
          ...kvTransferEnvironment(context.role),
          ...kvEventsEnvironment(kvEvents),
          ...requestLimitEnvironment(given.requestLimits),
          ...extraEnv,
        },
        'the root file system is read-only: caches move to one volume; times that suit load balancer and probes',
      ),
    ),
    writableFolder: ledger.note('writableFolder', byDefault(WRITABLE, 'one volume for weights and compiled kernels')),
    port: ledger.note('port', port),
    ...resolveRankPorts(settings, port.value, given, ledger),
    ...(kvEvents === undefined ? {} : { kvEvents }),
    extraArgs,
    extraEnv,
    ...pullSecrets(given, ledger),
    runAsUser: ledger.choose(
      'runAsUser',
      given.engine?.runAsUser,
      byDefault(RUN_AS_USER, 'the unprivileged user that the image ships', 'vllm-project/vllm#40275'),
    ),
  };
}

function pullSecrets({ engine }: ModelDescription, ledger: Ledger): Pick<Engine, 'imagePullSecrets'> {
  const imagePullSecrets = engine?.imagePullSecrets;
  return imagePullSecrets === undefined ? {} : { imagePullSecrets: ledger.given('imagePullSecrets', imagePullSecrets) };
}

function defaultImage({ nodePool, settings }: EngineContext) {
  const repository = nodePool.accelerator?.kind === 'tpu' ? 'vllm/vllm-tpu' : 'vllm/vllm-openai';
  return derived(
    `${repository}:v${settings.version}`,
    "vLLM's own image of that release",
    `https://hub.docker.com/r/${repository}`,
  );
}
