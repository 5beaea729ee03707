import type { PlatformDescription, QueueDescription } from '../description';
import { tryFindPoolOf } from './compute-class';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import type { Platform } from './platform';
import type { NodePool } from './types/node-pool';
import type { Queue, QueueFlavor, QueueProvisioning } from './types/queue';
import type { Served } from './types/served';

const CLUSTER_QUEUE = 'https://kueue.sigs.k8s.io/docs/concepts/cluster_queue/';
const PROVISIONING = 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/provisioningrequest';

/** What queues depend on beside their descriptions. */
export interface QueuesContext extends Pick<Platform, 'nodePools' | 'computeClasses'> {
  /** The environment's name. */
  readonly environment: string;
  readonly served: readonly Served[];
}

/** Every queue that some model names. */
export function resolveQueues(
  context: QueuesContext,
  given: PlatformDescription['queues'],
  ledger: Ledger,
): Record<string, Queue> {
  ledger.note('queues', byDefault({}, 'pods do not queue: they wait for a node, or have one'));
  return Object.fromEntries(
    Object.entries(given ?? {}).map(([name, queue]) => [
      name,
      resolveQueue(context, name, queue, ledger.under('queues').under(name)),
    ]),
  );
}

function resolveQueue(context: QueuesContext, name: string, given: QueueDescription, ledger: Ledger): Queue {
  const models = context.served.filter(({ queue }) => queue === name);
  const flavors = flavorsOf(context, models);
  const provisioning = provisioningOf(context, models);
  return {
    name: ledger.note('name', derived(name, 'its key in the description')),
    clusterQueue: ledger.note(
      'clusterQueue',
      derived(`slipway-${context.environment}-${name}`, 'clusters are shared, so it carries the environment'),
    ),
    namespaces: ledger.note(
      'namespaces',
      derived([...new Set(models.map(({ namespace }) => namespace))].sort(), 'those of its models'),
    ),
    strategy: ledger.choose(
      'strategy',
      given.strategy,
      byDefault('BestEffortFIFO', 'a pod that has no place yet holds up nobody who has', CLUSTER_QUEUE),
    ),
    preemption: ledger.choose(
      'preemption',
      given.preemption,
      byDefault('Never', 'who is in stays in: a replica takes minutes to start', CLUSTER_QUEUE),
    ),
    flavors: ledger.note('flavors', derived(flavors, 'all that the pools of its models may have', CLUSTER_QUEUE)),
    ...(provisioning === undefined
      ? {}
      : {
          provisioning: ledger.note(
            'provisioning',
            derived(provisioning, 'nodes of a queued pool come for a ProvisioningRequest alone', PROVISIONING),
          ),
        }),
  };
}

function flavorsOf(context: QueuesContext, models: readonly Served[]): Record<string, QueueFlavor> {
  const flavors: Record<string, QueueFlavor> = {};
  for (const model of models) {
    const pool = tryFindPoolOf(context, model);
    const nodes = model.computeClass ?? model.nodePool;
    if (pool !== undefined) flavors[nodes] = flavorOf(context.environment, nodes, pool);
  }
  return flavors;
}

function flavorOf(environment: string, nodes: string, pool: NodePool): QueueFlavor {
  const { allocatable, accelerator } = pool;
  const { max } = pool.nodes;
  return {
    name: `slipway-${environment}-${nodes}`,
    nodes,
    nodeLabels: pool.nodeSelector,
    cpuMillis: max * allocatable.cpuMillis,
    memoryMib: max * allocatable.memoryMib,
    ephemeralStorageMib: max * allocatable.ephemeralStorageMib,
    ...(accelerator === undefined
      ? {}
      : { accelerators: { resource: accelerator.resource, count: max * accelerator.count } }),
    queued: pool.queuedProvisioning,
  };
}

function provisioningOf(context: QueuesContext, models: readonly Served[]): QueueProvisioning | undefined {
  const queued = models.flatMap((model) => {
    const pool = tryFindPoolOf(context, model);
    return pool?.queuedProvisioning === true ? [pool] : [];
  });
  if (queued.length === 0) return undefined;
  const limits = queued.flatMap(({ maxRunDurationSeconds }) => maxRunDurationSeconds ?? []);
  return {
    className: 'queued-provisioning.gke.io',
    managedResources: [...new Set(queued.flatMap(({ accelerator }) => accelerator?.resource ?? []))].sort(),
    ...(limits.length === 0 ? {} : { maxRunDurationSeconds: Math.min(...limits) }),
  };
}
