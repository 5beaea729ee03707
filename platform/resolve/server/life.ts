import type { ServerModelDescription } from '../../description';
import { coldStart, GIB } from '../../sizing';
import { holdsImages } from '../compute-class/weakest';
import type { Ledger } from '../ledger';
import { resolveStanding } from '../model/pod-priority';
import { resolveDisruption, resolveRollout, type RolloutContext } from '../model/rollout';
import { byDefault, derived } from '../origin';
import { isOfArtifactRegistry } from '../supply/image-name';
import type { ColdStart, PodLife, Probe, ProbeTiming } from '../types/pod-life';

/** What the life of a server's pod depends on beside its own description. */
export interface ServerLifeContext extends RolloutContext {
  /** The environment's name. */
  readonly environment: string;
  /** Whether every image is pulled through Artifact Registry. */
  readonly mirrored: boolean;
}

const SPOT = { preStopSeconds: 3, shutdownTimeoutSeconds: 9, graceSeconds: 15 };
const SPOT_SOURCE = 'https://cloud.google.com/kubernetes-engine/docs/concepts/spot-vms';
const PRE_STOP_SECONDS = 30;
const SHUTDOWN_SECONDS = 120;
const EXIT_SECONDS = 10;
const BUDGET_LEAST_SECONDS = 300;
const STARTUP_PERIOD_SECONDS = 10;

/** Phases of a start on a pool without a free node. */
export function resolveServerStart(
  { nodePool, resources, mirrored }: ServerLifeContext,
  { server, weightsFrom }: ServerModelDescription,
  ledger: Ledger,
): ColdStart {
  const { sum, source, ...parts } = coldStart({
    weightsBytes: (server.weightsGib ?? 0) * GIB,
    weightsSource: weightsFrom === undefined ? 'huggingface' : 'gcs-fuse',
    imageStreaming: nodePool.imageStreaming && (mirrored || isOfArtifactRegistry(server.image)),
    preloadedDisk: holdsImages(nodePool),
    accelerator: nodePool.accelerator?.name ?? '',
    acceleratorsPerPod: resources.accelerator.count,
    tensorParallelSize: Math.max(1, resources.accelerator.count),
    enforceEager: false,
  });
  const { startupSeconds } = server;
  const own =
    startupSeconds === undefined
      ? parts
      : {
          ...parts,
          weightsDownloadSeconds: 0,
          loadSeconds: startupSeconds,
          compileSeconds: 0,
          engineStartSeconds: startupSeconds,
          totalSeconds: parts.nodeProvisioningSeconds + parts.imagePullSeconds + startupSeconds,
        };
  const rounded = Object.fromEntries(Object.entries(own).map(([field, seconds]) => [field, Math.ceil(seconds)]));
  const value = rounded as unknown as ColdStart;
  if (startupSeconds === undefined)
    return ledger.note('coldStart', derived(value, 'as long as vLLM would take', source.join('; '), sum));
  const written = `node ${value.nodeProvisioningSeconds} s + image ${value.imagePullSeconds} s + start ${startupSeconds} s = ${value.totalSeconds} s`;
  return ledger.note(
    'coldStart',
    derived(value, 'server.startupSeconds, on a pool without a free node', undefined, written),
  );
}

/** Start, drain and replacement of a server's pods. */
export function resolveServerLife(
  context: ServerLifeContext & { readonly coldStart: ColdStart },
  given: ServerModelDescription,
  ledger: Ledger,
): PodLife {
  const { coldStart: cold, nodePool } = context;
  const { life = {} } = given;
  const { spot } = nodePool;
  const preStopSeconds = ledger.choose(
    'preStopSeconds',
    life.preStopSeconds,
    spot
      ? byDefault(SPOT.preStopSeconds, 'a Spot VM leaves 15 seconds in all', SPOT_SOURCE)
      : byDefault(PRE_STOP_SECONDS, 'load balancer and picker must have forgotten the pod before it stops'),
  );
  const shutdownTimeoutSeconds = ledger.choose(
    'shutdownTimeoutSeconds',
    life.shutdownTimeoutSeconds,
    spot
      ? byDefault(SPOT.shutdownTimeoutSeconds, 'a Spot VM leaves 15 seconds in all', SPOT_SOURCE)
      : derived(
          Math.max(SHUTDOWN_SECONDS, given.requestTimeoutSeconds ?? 0),
          'running answers may end, if the program lets them after SIGTERM',
        ),
  );
  const drain = preStopSeconds + shutdownTimeoutSeconds;
  const probes = resolveProbes(cold, given, ledger.under('probes'));
  const budget = probes.startup.periodSeconds * probes.startup.failureThreshold;
  const slowest = cold.nodeProvisioningSeconds + cold.imagePullSeconds + budget;
  return {
    probes,
    preStopSeconds,
    shutdownTimeoutSeconds,
    terminationGracePeriodSeconds: ledger.choose(
      'terminationGracePeriodSeconds',
      life.terminationGracePeriodSeconds,
      spot
        ? byDefault(SPOT.graceSeconds, 'all that a Spot VM leaves', SPOT_SOURCE)
        : derived(
            drain + EXIT_SECONDS,
            `preStop ${preStopSeconds} s + running answers ${shutdownTimeoutSeconds} s + ${EXIT_SECONDS} s to exit`,
          ),
    ),
    rollout: resolveRollout(context, given, ledger),
    progressDeadlineSeconds: ledger.note(
      'progressDeadlineSeconds',
      derived(
        Math.ceil((Math.max(2 * cold.totalSeconds, slowest) + drain) / 60) * 60,
        'a drain and twice the cold start, or the slowest that the startup probe allows: each pod must count as progress',
      ),
    ),
    disruption: resolveDisruption(given, ledger),
    ...resolveStanding(context.environment, given, ledger),
    coldStart: cold,
  };
}

function resolveProbes(cold: ColdStart, given: ServerModelDescription, ledger: Ledger): PodLife['probes'] {
  const budget = ledger.choose(
    'startupBudgetSeconds',
    given.life?.startupBudgetSeconds,
    derived(
      Math.max(BUDGET_LEAST_SECONDS, 2 * cold.engineStartSeconds),
      `twice the ${cold.engineStartSeconds} s from container start to ready, ${BUDGET_LEAST_SECONDS} s at the least`,
    ),
  );
  const ready = { initialDelaySeconds: 0, periodSeconds: 5, timeoutSeconds: 2, failureThreshold: 3 };
  const alive = { initialDelaySeconds: 0, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 };
  const failureThreshold = Math.ceil(budget / STARTUP_PERIOD_SECONDS);
  const start = { initialDelaySeconds: 0, periodSeconds: STARTUP_PERIOD_SECONDS, timeoutSeconds: 5, failureThreshold };
  return {
    startup: ledger.note('startup', derived(probe(given, start, true), `${budget} s before a start counts as failed`)),
    readiness: ledger.note('readiness', derived(probe(given, ready, true), 'server.health')),
    liveness: ledger.note('liveness', derived(probe(given, alive, false), 'server.health')),
  };
}

function probe({ server }: ServerModelDescription, timing: ProbeTiming, whenReady: boolean): Probe {
  const { health, port } = server;
  if ('path' in health) return { path: whenReady ? (health.readyPath ?? health.path) : health.path, ...timing };
  if ('grpc' in health) return { grpcPort: health.grpc.port ?? port, service: health.grpc.service ?? '', ...timing };
  return { tcpPort: port, ...timing };
}
