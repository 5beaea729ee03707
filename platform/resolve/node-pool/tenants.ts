import type { ModelRow } from '../../catalog';
import type {
  AnyModelDescription,
  ModelDescription,
  PlatformDescription,
  ServerModelDescription,
} from '../../description';
import { GIB, weights } from '../../sizing';
import { keepsOnNode } from '../model/weights/places';
import type { Tenant } from './disks';
import { ROUTING_PROXY } from '../model/disaggregation';
import { describedRoles } from '../model/prefill';

/** The models of each pool, as far as they take room on its nodes' disks. */
export function tenantsByPool(
  models: Readonly<Record<string, AnyModelDescription>>,
  rows: Readonly<Record<string, ModelRow>>,
  computeClasses: PlatformDescription['computeClasses'],
): ReadonlyMap<string, Tenant[]> {
  const pools = new Map<string, Tenant[]>();
  for (const [name, model] of Object.entries(models)) {
    for (const role of model.server === undefined ? describedRoles(model) : [model]) {
      const tenant = role.server === undefined ? tenantOf(role, rows[name]) : tenantWithServer(role);
      if (tenant === undefined) continue;
      for (const pool of poolNamesOf(role, computeClasses)) pools.set(pool, [...(pools.get(pool) ?? []), tenant]);
    }
  }
  return pools;
}

function tenantOf(model: ModelDescription, row: ModelRow | undefined): Tenant | undefined {
  if (row === undefined) return undefined;
  return {
    checkpointBytes: weights(row).bytes,
    storedBytes: storedBytes(weights(row).bytes, model),
    ephemeralStorageMib: model.resources?.ephemeralStorageMib,
    ...(model.prefill === undefined ? {} : { besideMib: ROUTING_PROXY.ephemeralStorageMib }),
    ranks: ranksOf(model),
    mostReplicas: mostReplicas(model),
  };
}

function tenantWithServer({ server, weightsFrom, resources, replicas }: ServerModelDescription): Tenant {
  const bytes = (server.weightsGib ?? 0) * GIB;
  return {
    checkpointBytes: bytes,
    storedBytes: weightsFrom === undefined ? bytes : bytes + GIB,
    ephemeralStorageMib: resources?.ephemeralStorageMib,
    ranks: server.accelerators ?? 1,
    mostReplicas: mostReplicas({ replicas }),
  };
}

function poolNamesOf(model: AnyModelDescription, classes: PlatformDescription['computeClasses'] = {}): string[] {
  if (model.nodePool !== undefined) return [model.nodePool];
  return (classes[model.computeClass]?.priorities ?? []).flatMap(({ nodePool }) => nodePool ?? []);
}

/** What is downloaded lies there whole, and so does the cache of a mount, beside its scratch; what is streamed does not. */
function storedBytes(bytes: number, { weightsFrom }: ModelDescription): number {
  const kept = keepsOnNode(weightsFrom);
  if (kept === 'nothing') return 0;
  return kept === 'cache' ? bytes + GIB : bytes;
}

function ranksOf({ engine, hosts }: ModelDescription): number | undefined {
  if (engine?.tensorParallelSize === undefined) return undefined;
  const { tensorParallelSize, pipelineParallelSize = hosts?.count ?? 1, dataParallelSize = 1 } = engine;
  return Math.ceil((tensorParallelSize * pipelineParallelSize * dataParallelSize) / (hosts?.count ?? 1));
}

function mostReplicas({ replicas }: Pick<AnyModelDescription, 'replicas'>): number {
  return typeof replicas === 'object' ? replicas.max : (replicas ?? 1);
}
