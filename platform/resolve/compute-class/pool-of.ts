import type { Platform } from '../platform';
import type { NodePool } from '../types/node-pool';

type Pools = Pick<Platform, 'nodePools' | 'computeClasses'>;
/** Where a model is placed. */
interface Placed {
  readonly nodePool: string;
  readonly computeClass?: string | undefined;
}

/** The nodes that a model's pods may rely upon: its pool, or the weakest of its compute class. */
export function tryFindPoolOf(
  { nodePools, computeClasses }: Pools,
  { nodePool, computeClass }: Placed,
): NodePool | undefined {
  return computeClass === undefined ? nodePools[nodePool] : computeClasses[computeClass]?.weakest;
}

/** Every described pool that a model's pods may land on. */
export function poolsOf({ nodePools, computeClasses }: Pools, { nodePool, computeClass }: Placed): NodePool[] {
  const names = computeClass === undefined ? [nodePool] : (computeClasses[computeClass]?.nodePools ?? []);
  return names.flatMap((name) => nodePools[name] ?? []);
}

/** The compute class that each of its pools belongs to, by the pool's name. */
export function classesByPool({ computeClasses }: Pick<Platform, 'computeClasses'>): ReadonlyMap<string, string> {
  const classes = Object.values(computeClasses);
  return new Map(classes.flatMap(({ name, nodePools }) => nodePools.map((pool) => [pool, name] as const)));
}
