import type { ServerModelDescription } from '../../description';
import type { Ledger } from '../ledger';
import { resolveInferencePool } from '../gateway/inference-pool';
import { placeOf } from '../model/place';
import { resolvePriority } from '../gateway/priority';
import { resolveScaling } from '../model/scaling';
import type { TokenContext } from '../model/token';
import { derived } from '../origin';
import type { CustomServer } from '../types/custom-server';
import type { NodePool } from '../types/node-pool';
import type { Targets } from '../types/targets';
import { resolveServerLife, resolveServerStart } from './life';
import { resolveServerMount } from './mount';
import { serverPicker } from './picker';
import { resolveProgram } from './program';
import { resolveServerResources } from './resources';

/** What a server's values depend on beside its own description. */
export interface ServerContext extends Pick<TokenContext, 'syncedSecrets'> {
  /** The environment's name. */
  readonly environment: string;
  readonly name: string;
  readonly namespace: string;
  readonly project: string;
  /** Name of the cluster. */
  readonly cluster: string;
  readonly targets: Targets;
  /** The pool, or what every node of the compute class has. */
  readonly nodePool: NodePool;
  /** Name of the environment's bucket of weights; undefined where it has none. */
  readonly weightsBucket: string | undefined;
  /** Whether every image is pulled through Artifact Registry. */
  readonly mirrored: boolean;
  /** Models that share the node pool, this one included. */
  readonly modelsOnPool: number;
}

/** A model that a server of one's own serves. */
export function resolveServer(context: ServerContext, given: ServerModelDescription, ledger: Ledger): CustomServer {
  const { name, nodePool, weightsBucket } = context;
  const engine = resolveProgram(context, given, ledger.under('engine'));
  const weights = resolveServerMount(name, weightsBucket, given, ledger.under('weights'));
  const resources = resolveServerResources(given, weights, nodePool, ledger.under('resources'));
  const start = { ...context, resources, vllmVersion: context.targets.vllm };
  const coldStart = resolveServerStart({ ...start, scaling: ONE }, given, ledger.under('life'));
  const gauges = engine.metrics?.gauges ?? [];
  const own = { gauges, ...(engine.metrics?.queued === undefined ? {} : { queued: engine.metrics.queued }) };
  const scaling = resolveScaling({ ...start, coldStart, own }, given, ledger.under('scaling'));
  const life = resolveServerLife({ ...start, coldStart, scaling }, given, ledger.under('life'));
  const poolLedger = ledger.under('pool');
  const { described, dataLayer } = serverPicker(context.targets.picker, engine, given.picker);
  const pool = resolveInferencePool(
    { ...context, engine: { kind: engine.kind, port: engine.port }, life, scaling, dataLayer },
    { ...given, picker: described },
    poolLedger,
  );
  if (given.picker?.saturation === undefined && pool.picker.saturation !== undefined)
    poolLedger
      .under('picker')
      .note('saturation', derived(undefined, 'counted by the picker itself: the server tells of no load'));
  if (given.picker?.parser === undefined && pool.picker.parser !== undefined)
    poolLedger
      .under('picker')
      .note('parser', derived(undefined, 'server.paths: what is asked there may have any form'));
  return {
    name: ledger.note('name', derived(name, 'its key in the description')),
    namespace: ledger.choose('namespace', given.namespace, derived(context.namespace, "the platform's namespace")),
    servedModelNames: ledger.given('servedModelNames', given.servedModelNames),
    ...(given.rewrites === undefined ? {} : { rewrites: ledger.given('rewrites', given.rewrites) }),
    ...placeOf(nodePool, given, ledger),
    ...(given.queue === undefined ? {} : { queue: ledger.given('queue', given.queue) }),
    engine,
    ...(weights === undefined ? {} : { weights }),
    resources,
    scaling,
    life,
    priority: resolvePriority(name, given, ledger.under('priority')),
    pool: {
      ...pool,
      healthCheck: poolLedger.note('healthCheck', derived(healthCheckOf(pool.healthCheck, given), 'server.health')),
    },
    serviceAccount: ledger.note('serviceAccount', derived(name, 'an identity of its own for each model')),
  };
}

/** A start does not depend on how many there are. */
const ONE = { kind: 'fixed', replicas: 1, unused: [] } as const;

function healthCheckOf(
  { path: _, ...timing }: CustomServer['pool']['healthCheck'],
  { server: { health, port } }: ServerModelDescription,
): CustomServer['pool']['healthCheck'] {
  if ('path' in health) return { ...timing, path: health.readyPath ?? health.path };
  if ('grpc' in health) return { ...timing, port: health.grpc.port ?? port, grpcService: health.grpc.service ?? '' };
  return timing;
}
