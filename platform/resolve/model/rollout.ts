import type { AnyModelDescription } from '../../description';
import { podsPerNode } from '../../sizing';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import type { PodResources } from '../types/model';
import type { NodePool } from '../types/node-pool';
import type { Disruption, Rollout } from '../types/pod-life';
import type { Scaling } from '../types/scaling';

/** What decides whether an update finds room for another pod. */
export interface RolloutContext {
  readonly nodePool: NodePool;
  readonly modelsOnPool: number;
  readonly resources: PodResources;
  readonly scaling: Scaling;
  /** Hosts of a replica that is spread over several nodes. */
  readonly group?: { readonly count: number } | undefined;
}

/** A surge pod needs a free node: without one it waits for ever, and the update with it. */
export function resolveRollout(
  context: RolloutContext,
  given: Pick<AnyModelDescription, 'life'>,
  ledger: Ledger,
): Rollout {
  const { scaling, nodePool } = context;
  const most = scaling.kind === 'fixed' ? scaling.replicas : scaling.maxReplicas;
  const pods = nodePool.nodes.max * Math.max(1, podsOnNode(context));
  const room = Math.floor(pods / (context.group?.count ?? 1)) - most;
  const { maxSurge, maxUnavailable } = given.life?.rollout ?? {};
  const chosen =
    room > 0 && context.modelsOnPool === 1
      ? derived({ maxSurge: 1, maxUnavailable: 0 }, `the pool has room for ${room} more than ${most} replicas`)
      : derived(
          { maxSurge: 0, maxUnavailable: 1 },
          `at ${most} replicas the pool may be full: a surge pod would wait for ever`,
        );
  if (maxSurge === undefined && maxUnavailable === undefined) return ledger.note('rollout', chosen);
  return ledger.given('rollout', {
    maxSurge: maxSurge ?? (maxUnavailable === 0 ? 1 : 0),
    maxUnavailable: maxUnavailable ?? (maxSurge === 0 ? 1 : 0),
  });
}

/** How many replicas a drain of nodes may take. */
export function resolveDisruption(given: Pick<AnyModelDescription, 'life'>, ledger: Ledger): Disruption {
  return ledger.choose(
    'disruption',
    given.life?.disruption,
    byDefault({ maxUnavailable: 1 }, 'a drain takes one pod at a time and is never blocked'),
  );
}

function podsOnNode({ nodePool, resources }: RolloutContext): number {
  const { cpuMillis, memoryMib, ephemeralStorageMib, accelerator } = resources;
  const { allocatable, machineType } = nodePool;
  const node = { ...allocatable, accelerators: nodePool.accelerator?.count ?? 0, sum: machineType, source: [] };
  return podsPerNode(node, { cpuMillis, memoryMib, ephemeralStorageMib, accelerators: accelerator.count }).pods;
}
