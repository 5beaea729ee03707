import { tryFindModel } from '../../catalog';
import type { ModelDescription } from '../../description';
import { weights } from '../../sizing';
import type { Tenant } from './disks';

/** The models of each pool, as far as they take room on its nodes' disks; one that the catalogue lacks takes none. */
export function tenantsByPool(models: Readonly<Record<string, ModelDescription>>): ReadonlyMap<string, Tenant[]> {
  const pools = new Map<string, Tenant[]>();
  for (const model of Object.values(models)) {
    const row = tryFindModel(model.weights);
    if (row === undefined) continue;
    const tenants = pools.get(model.nodePool) ?? [];
    pools.set(model.nodePool, tenants);
    tenants.push({
      checkpointBytes: weights(row).bytes,
      ephemeralStorageMib: model.resources?.ephemeralStorageMib,
      ranks: ranksOf(model),
      mostReplicas: mostReplicas(model),
    });
  }
  return pools;
}

function ranksOf({ engine }: ModelDescription): number | undefined {
  if (engine?.tensorParallelSize === undefined) return undefined;
  return engine.tensorParallelSize * (engine.pipelineParallelSize ?? 1) * (engine.dataParallelSize ?? 1);
}

function mostReplicas({ replicas }: ModelDescription): number {
  return typeof replicas === 'object' ? replicas.max : (replicas ?? 1);
}
