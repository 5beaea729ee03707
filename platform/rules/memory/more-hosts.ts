import { isVllmAtLeast } from '../../catalog';
import { MULTI_NODE_SINCE } from '../../resolve/model/hosts';
import { ranksOfNode } from '../../resolve/model/ranks';
import { kvCacheCapacity, tensorParallelSizes } from '../../sizing';
import { mostReplicas } from '../capacity/pod-fit';
import { fields } from '../literal';
import type { Replica } from './replica';

/** Hosts of a replica, a pipeline stage on each. */
export interface MoreHosts {
  readonly count: number;
  readonly tensorParallelSize: number;
}

/** More are hardly ever had together, and each stage adds to the time of every token. */
const HOSTS_MOST = 8;

/** The fewest nodes of its own pool over which a replica holds its weights and a context; undefined where none are found. */
export function tryFindHosts({ model, row, pool, shape }: Replica, context: number): MoreHosts | undefined {
  if (shape === undefined || pool.accelerator?.sharing !== undefined) return undefined;
  if (model.computeClass !== undefined || !isVllmAtLeast(model.engine.version, MULTI_NODE_SINCE)) return undefined;
  const tensorParallelSize = tensorParallelSizes(row, ranksOfNode(pool), model.engine.enableExpertParallel).at(-1) ?? 1;
  if (tensorParallelSize !== ranksOfNode(pool)) return undefined;
  for (let count = (model.hosts?.count ?? 1) + 1; count <= HOSTS_MOST; count += 1) {
    const parallelism = { ...shape.parallelism, tensorParallelSize, pipelineParallelSize: count, dataParallelSize: 1 };
    if (kvCacheCapacity({ ...shape, parallelism, maxModelLen: context }).fits) return { count, tensorParallelSize };
  }
  return undefined;
}

/** The fix that spreads a replica over so many hosts, with nodes for all its replicas; to be pasted into the environment. */
export function fixOfHosts({ model, pool }: Replica, { count, tensorParallelSize }: MoreHosts): string {
  const nodes = count * mostReplicas(model);
  const engine = { tensorParallelSize, pipelineParallelSize: count, dataParallelSize: 1 };
  return fields({
    ...(pool.nodes.max >= nodes ? {} : { nodePools: { [pool.name]: { nodes: { max: nodes } } } }),
    models: { [model.name]: { hosts: { count }, engine } },
  });
}
