import { isVllmAtLeast, type VllmFlagName } from '../../catalog';
import type { ModelDescription } from '../../description';
import { gpuCount } from '../../sizing';
import type { EngineSettings } from './engine-settings';
import { rayLeader, rayWorker } from './hosts-ray';
import type { Ledger } from '../ledger';
import { derived, type Reasoned } from '../origin';
import type { Engine } from '../types/engine';
import type { Hosts } from '../types/hosts';
import type { PodResources } from '../types/model';
import type { NodePool } from '../types/node-pool';
import type { PodLife } from '../types/pod-life';

/** What decides how the hosts of a replica work together. */
export interface HostsContext {
  /** Of the model. */
  readonly name: string;
  readonly nodePool: NodePool;
  readonly settings: EngineSettings;
}

/** All of it but what the workers run, which follows from what the leader does. */
export type GroupShape = Omit<Hosts, 'worker'>;

/** First release with `--nnodes`, per the table of vLLM releases. */
export const MULTI_NODE_SINCE = '0.11.1';

const LWS = 'kubernetes-sigs/lws v0.10.0';
const LWS_TPU = `${LWS}, docs/examples/vllm/TPU`;

/** The hosts of one replica; undefined where it is one pod. */
export function resolveGroupShape(
  { name, nodePool, settings }: HostsContext,
  given: ModelDescription,
  ledger: Ledger,
): GroupShape | undefined {
  if (given.hosts === undefined) return undefined;
  const tpu = nodePool.accelerator?.kind === 'tpu';
  return {
    count: ledger.given('count', given.hosts.count),
    distributedExecutorBackend: ledger.choose(
      'distributedExecutorBackend',
      given.hosts.distributedExecutorBackend,
      defaultBackend(tpu, settings.version),
    ),
    service: ledger.note(
      'service',
      derived(`${name}-leader`, "the controller's own Service has the model's name, and no address", LWS),
    ),
    ...(tpu
      ? {
          exclusiveTopology: ledger.note(
            'exclusiveTopology',
            derived('cloud.google.com/gke-nodepool', 'a TPU slice over several hosts is one node pool', LWS_TPU),
          ),
        }
      : {}),
  };
}

function defaultBackend(tpu: boolean, version: string): Reasoned<Hosts['distributedExecutorBackend']> {
  if (tpu) return derived('ray', 'on TPUs hosts find each other through Ray alone', LWS_TPU);
  return isVllmAtLeast(version, MULTI_NODE_SINCE)
    ? derived('mp', `vLLM's own multi-node mode, since ${MULTI_NODE_SINCE}: one program less`)
    : derived('ray', `vLLM has a multi-node mode of its own since ${MULTI_NODE_SINCE} only`);
}

/** The same with what the workers run. */
export function resolveHosts(
  shape: GroupShape | undefined,
  { command, args }: Engine,
  resources: PodResources,
  ledger: Ledger,
): Hosts | undefined {
  if (shape === undefined) return undefined;
  const worker =
    shape.distributedExecutorBackend === 'ray'
      ? derived({ command: rayWorker(resources), args: [] }, "joins the leader's Ray cluster, which starts the ranks")
      : derived(
          { command, args: [...args.filter((word) => !isOfServer(word)), '--headless'] },
          'what the leader runs, without a server',
          'https://docs.vllm.ai/en/latest/serving/parallelism_scaling/',
        );
  return { ...shape, worker: ledger.note('worker', worker) };
}

/** Flags that a process without a server does not take, or has no use for. */
function isOfServer(word: string): boolean {
  return /^--(port|api-server-count)=/.test(word);
}

/**
 * The flags by which the hosts of one replica find each other. LeaderWorkerSet sets the variables in every pod. Of data
 * parallel engines each host has its part: which of them follows from its rank.
 *
 * @see https://docs.vllm.ai/en/latest/serving/parallelism_scaling/
 */
export function groupFlags(
  shape: GroupShape | undefined,
  settings: EngineSettings,
  { probes: { startup } }: PodLife,
): readonly (readonly [VllmFlagName, string | number])[] {
  if (shape === undefined) return [];
  const { count, distributedExecutorBackend: backend } = shape;
  const patience = TIMEOUTS.filter(({ since }) => isVllmAtLeast(settings.version, since)).map(
    ({ flag }) => [flag, startup.periodSeconds * startup.failureThreshold] as const,
  );
  if (backend === 'ray') return [['--distributed-executor-backend', backend], ...patience];
  const engines = settings.dataParallelSize;
  return [
    ['--distributed-executor-backend', backend],
    ...patience,
    ['--nnodes', count],
    ['--node-rank', '$(LWS_WORKER_INDEX)'],
    ['--master-addr', LEADER],
    ...(engines === 1
      ? []
      : ([
          ['--data-parallel-size-local', Math.max(1, Math.floor(engines / count))],
          ['--data-parallel-address', LEADER],
        ] as const)),
  ];
}

const LEADER = '$(LWS_LEADER_ADDRESS)';

/**
 * How long ranks wait for each other, and the first release with each flag, per the table of vLLM releases. PyTorch's own
 * 10 and 30 minutes are over before a second node has come and read its weights (vllm-project/vllm vllm/config/parallel.py).
 */
const TIMEOUTS = [
  { flag: '--distributed-timeout-seconds', since: '0.18.0' },
  { flag: '--cpu-distributed-timeout-seconds', since: '0.22.0' },
] as const;

/** What the leader's container starts. */
export function leaderCommand(
  shape: GroupShape | undefined,
  resources: PodResources,
): Reasoned<readonly string[]> | undefined {
  if (shape?.distributedExecutorBackend !== 'ray') return undefined;
  return derived(rayLeader(resources), "the head of the group's Ray cluster, and then the engine");
}

/**
 * What Ray must know, and on TPUs the engine of it.
 *
 * @see https://docs.ray.io/en/latest/cluster/usage-stats.html
 */
export function groupEnvironment(shape: GroupShape | undefined, { accelerator }: NodePool): Record<string, string> {
  if (shape?.distributedExecutorBackend !== 'ray') return {};
  return {
    // Statistics would leave the cluster.
    RAY_USAGE_STATS_ENABLED: '0',
    // vllm-project/tpu-inference starts its ranks through Ray where this says so.
    ...(accelerator?.kind === 'tpu' ? { TPU_MULTIHOST_BACKEND: 'ray' } : {}),
  };
}

/** Accelerators that a replica takes of each of its nodes. */
export function ranksPerHost(settings: Parameters<typeof gpuCount>[0], given: ModelDescription): number {
  return Math.ceil(gpuCount(settings) / (given.hosts?.count ?? 1));
}
