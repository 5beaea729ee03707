import { type Hosts, type Model, type NodePool, type Platform, tryFindPoolOf } from '../../resolve';
import { ranksOfNode } from '../../resolve/model/ranks';

/** A model whose replicas are spread over several hosts, with the pool that these are of. */
export interface Group {
  readonly model: Model;
  readonly hosts: Hosts;
  /** The pool, or the weakest of the compute class. */
  readonly pool: NodePool;
  /** Ranks that one node takes. */
  readonly each: number;
  /** `models.deepseek`. */
  readonly path: string;
}

/** Every such model. */
export function groups(platform: Platform): readonly Group[] {
  return Object.values(platform.models).flatMap((model) => {
    const pool = tryFindPoolOf(platform, model);
    if (model.hosts === undefined || pool === undefined) return [];
    return [{ model, hosts: model.hosts, pool, each: ranksOfNode(pool), path: `models.${model.name}` }];
  });
}
