import { isVllmAtLeast } from '../../catalog';
import type { ModelDescription } from '../../description';
import type { EngineSettings } from './engine-settings';
import { hasRankPorts, SUPERVISOR_PATHS } from '../engine/rank-ports';
import type { Ledger } from '../ledger';
import { byDefault, derived, type Reasoned } from '../origin';
import { resolveStanding } from './pod-priority';
import { resolveDisruption, resolveRollout, type RolloutContext } from './rollout';
import type { ColdStart, HttpProbe, PodLife } from '../types/pod-life';

/** What a pod's life depends on beside its own description. */
export interface PodLifeContext extends RolloutContext {
  readonly coldStart: ColdStart;
  readonly settings: EngineSettings;
  /** The environment's name. */
  readonly environment: string;
}

/** First release with `--shutdown-timeout` (vllm-project/vllm#34730); before it SIGTERM aborts running requests. */
const SHUTDOWN_TIMEOUT_SINCE = '0.18.0';

/** GKE gives pods on Spot VMs 15 seconds, whatever they ask (https://cloud.google.com/kubernetes-engine/docs/concepts/spot-vms). */
const SPOT = {
  preStopSeconds: 3,
  shutdownTimeoutSeconds: 9,
  terminationGracePeriodSeconds: 15,
};
const SPOT_SOURCE = 'https://cloud.google.com/kubernetes-engine/docs/concepts/spot-vms';

/** Detaching an endpoint from a load balancer takes some tens of seconds (Gateway API Inference Extension's sample uses 30). */
const PRE_STOP_SECONDS = 30;
const SHUTDOWN_TIMEOUT_SECONDS = 120;
/** Time for the process to end after its last request. */
const EXIT_SECONDS = 10;
/** How long GKE waits for a pod when it upgrades its node (https://cloud.google.com/kubernetes-engine/docs/concepts/node-pool-upgrade-strategies). */
const UPGRADE_SECONDS = 3600;
/** As long as GKE waits at the most for the nodes of a queued pool. */
const QUEUE_DEADLINE_SECONDS = 7 * 24 * 3600;
const STARTUP_PERIOD_SECONDS = 10;
const STARTUP_BUDGET_MIN_SECONDS = 600;

/** Start, drain and replacement of a model's pods. */
export function resolvePodLife(context: PodLifeContext, given: ModelDescription, ledger: Ledger): PodLife {
  const spot = context.nodePool.spot;
  const cold = context.coldStart;
  const preStopSeconds = ledger.choose(
    'preStopSeconds',
    given.life?.preStopSeconds,
    spot
      ? byDefault(SPOT.preStopSeconds, 'a Spot VM leaves 15 seconds in all', SPOT_SOURCE)
      : byDefault(
          PRE_STOP_SECONDS,
          'load balancer and picker must have forgotten the pod before it stops',
          'Gateway API Inference Extension v1.5.0, config/manifests/vllm',
        ),
  );
  const { version } = context.settings;
  const shutdownTimeoutSeconds = isVllmAtLeast(version, SHUTDOWN_TIMEOUT_SINCE)
    ? ledger.choose(
        'shutdownTimeoutSeconds',
        given.life?.shutdownTimeoutSeconds,
        spot
          ? byDefault(SPOT.shutdownTimeoutSeconds, 'a Spot VM leaves 15 seconds in all', SPOT_SOURCE)
          : defaultShutdownTimeout(preStopSeconds, given),
      )
    : given.life?.shutdownTimeoutSeconds;
  const drain = preStopSeconds + (shutdownTimeoutSeconds ?? 0);
  const probes = resolveProbes(cold, given, ledger.under('probes'), context.group?.count);
  const budget = probes.startup.periodSeconds * probes.startup.failureThreshold;
  const slowest = cold.nodeProvisioningSeconds + cold.imagePullSeconds + budget;
  return {
    probes,
    preStopSeconds,
    ...(shutdownTimeoutSeconds === undefined ? {} : { shutdownTimeoutSeconds }),
    terminationGracePeriodSeconds: ledger.choose(
      'terminationGracePeriodSeconds',
      given.life?.terminationGracePeriodSeconds,
      spot
        ? byDefault(SPOT.terminationGracePeriodSeconds, 'longer has no effect on a Spot VM', SPOT_SOURCE)
        : derived(
            drain + EXIT_SECONDS,
            `preStop ${preStopSeconds} s + shutdown timeout ${shutdownTimeoutSeconds ?? 0} s + ${EXIT_SECONDS} s to exit`,
          ),
    ),
    rollout: resolveRollout(context, given, ledger),
    progressDeadlineSeconds: ledger.note(
      'progressDeadlineSeconds',
      given.queue === undefined
        ? derived(
            roundUp(Math.max(2 * cold.totalSeconds, slowest) + drain, 60),
            'a drain and twice the cold start, or the slowest that the startup probe allows: each pod must count as progress',
          )
        : derived(QUEUE_DEADLINE_SECONDS, 'its pods wait for their turn, and nobody knows for how long'),
    ),
    disruption: resolveDisruption(given, ledger),
    ...resolveStanding(context.environment, given, ledger),
    coldStart: cold,
  };
}

const MODELS_PATH = '/v1/models';
const HEALTH_PATH = '/health';

/** As long as an answer may take, within the grace period that is given or, at the most, the hour that an upgrade waits. */
function defaultShutdownTimeout(preStopSeconds: number, given: ModelDescription): Reasoned<number> {
  const grace = given.life?.terminationGracePeriodSeconds ?? UPGRADE_SECONDS;
  const room = grace - preStopSeconds - EXIT_SECONDS;
  const wanted = Math.max(SHUTDOWN_TIMEOUT_SECONDS, given.requestTimeoutSeconds ?? 0);
  if (wanted === SHUTDOWN_TIMEOUT_SECONDS && (room <= 0 || room >= wanted)) {
    return byDefault(wanted, 'running answers may end; the default of 0 aborts them', 'vllm-project/vllm#34730');
  }
  const because =
    'as long as an answer may take, and no longer than the grace period allows; the default of 0 aborts them';
  return derived(room <= 0 ? wanted : Math.min(wanted, room), because, 'vllm-project/vllm#34730');
}

/** `/v1/models` answers only when the model is loaded; `/health` says that the process lives (llm-d, docs/operations/readiness-probes.md). */
function resolveProbes(cold: ColdStart, given: ModelDescription, ledger: Ledger, hosts = 1): PodLife['probes'] {
  const budget = ledger.choose(
    'startupBudgetSeconds',
    given.life?.startupBudgetSeconds,
    hosts === 1
      ? derived(
          Math.max(STARTUP_BUDGET_MIN_SECONDS, 2 * cold.engineStartSeconds),
          `twice the computed ${cold.engineStartSeconds} s from container start to ready, ${STARTUP_BUDGET_MIN_SECONDS} s at the least`,
        )
      : derived(
          cold.nodeProvisioningSeconds + cold.imagePullSeconds + 2 * cold.engineStartSeconds,
          `a node and an image for the last of ${hosts} hosts, and twice the computed ${cold.engineStartSeconds} s to ready`,
        ),
  );
  const source = 'llm-d, docs/operations/readiness-probes.md';
  const single = given.apiKey === undefined ? MODELS_PATH : HEALTH_PATH;
  const path = hasRankPorts(given) ? SUPERVISOR_PATHS.ready : single;
  const startup: HttpProbe = {
    path,
    initialDelaySeconds: 15,
    periodSeconds: STARTUP_PERIOD_SECONDS,
    timeoutSeconds: 5,
    failureThreshold: Math.ceil(budget / STARTUP_PERIOD_SECONDS),
  };
  return {
    startup: ledger.note('startup', derived(startup, `${budget} s before a start counts as failed`, source)),
    readiness: ledger.note(
      'readiness',
      byDefault(
        {
          path,
          initialDelaySeconds: 0,
          periodSeconds: 5,
          timeoutSeconds: 2,
          failureThreshold: 3,
        },
        path === HEALTH_PATH
          ? 'a probe has no key, which /v1/models asks for'
          : 'answers only when the model is loaded',
        source,
      ),
    ),
    liveness: ledger.note(
      'liveness',
      byDefault(
        {
          path: HEALTH_PATH,
          initialDelaySeconds: 0,
          periodSeconds: 10,
          timeoutSeconds: 5,
          failureThreshold: 3,
        },
        'says that the engine process lives',
        source,
      ),
    ),
  };
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
