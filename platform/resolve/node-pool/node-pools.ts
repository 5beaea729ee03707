import { MACHINE_TYPES, type ModelRow, tryFindZones } from '../../catalog';
import type { NodePoolDescription, PlatformDescription } from '../../description';
import { classNamesByPool } from '../compute-class';
import type { Ledger } from '../ledger';
import { resolveNodePool } from './node-pool';
import { tenantsByPool } from './tenants';
import { byDefault } from '../origin';
import type { NodePool } from '../types/node-pool';

/** Name of the pool for everything that needs no accelerator; an environment may describe it to re-size it. */
export const SYSTEM_POOL = 'system';

/** Pickers that fit on one system node beside what GKE itself runs there; decides how far the pool may grow. */
const PICKERS_PER_SYSTEM_NODE = 3;

/** Every zone that a pool names or, where it names none, that its accelerator is listed in. */
export function zonesOf({ nodePools, region }: PlatformDescription): string[] {
  const zones = Object.values(nodePools).flatMap(
    (pool) => pool.zones ?? tryFindZones(MACHINE_TYPES[pool.machineType], region) ?? [],
  );
  return [...new Set(zones)].sort();
}

/** The pools that are described, and the one for everything that needs no accelerator. */
export function resolveNodePools(
  environment: string,
  description: PlatformDescription,
  rows: Readonly<Record<string, ModelRow>>,
  zones: readonly string[],
  ledger: Ledger,
): Record<string, NodePool> {
  const described = {
    [SYSTEM_POOL]: systemPool(Object.values(description.models).map(({ picker }) => picker?.replicas ?? 1)),
    ...description.nodePools,
  };
  const tenants = tenantsByPool(description.models, rows, description.computeClasses);
  const classes = classNamesByPool(description.computeClasses);
  const pools: Record<string, NodePool> = {};
  for (const [name, given] of Object.entries(described)) {
    const computeClass = classes.get(name);
    pools[name] = resolveNodePool(
      {
        environment,
        name,
        region: description.region,
        clusterZones: zones,
        tenants: tenants.get(name) ?? [],
        ...(computeClass === undefined ? {} : { computeClass }),
      },
      given,
      ledger.under(name),
    );
  }
  if (description.nodePools[SYSTEM_POOL] === undefined) {
    const because = "pickers, routers and GKE's own pods";
    for (const field of ['machineType', 'nodes']) ledger.under(SYSTEM_POOL).note(field, byDefault(undefined, because));
  }
  return pools;
}

/** Room for the replicas of every model's picker. */
function systemPool(replicas: readonly number[]): NodePoolDescription {
  const pickers = replicas.reduce((sum, count) => sum + count, 0);
  return {
    machineType: 'e2-standard-4',
    nodes: { min: 1, max: Math.max(2 + Math.ceil(pickers / PICKERS_PER_SYSTEM_NODE), ...replicas) },
  };
}
