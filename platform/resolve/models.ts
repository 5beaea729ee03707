import type { ModelRow } from '../catalog';
import { type AnyModelDescription, type PlatformDescription, serverModels, vllmModels } from '../description';
import { tryFindPoolOf } from './compute-class';
import type { Ledger } from './ledger';
import { type ModelContext, resolveModel } from './model/model';
import { describedRoles } from './model/prefill';
import { byDefault } from './origin';
import type { Platform } from './platform';
import { resolveServer } from './server/server';
import type { NodePool } from './types/node-pool';

type Shared = Omit<ModelContext, 'name' | 'nodePool' | 'row' | 'modelsOnPool'>;

/** Everything that is served: by vLLM, and by servers of one's own. */
export function resolveModels(
  description: PlatformDescription,
  rows: Readonly<Record<string, ModelRow>>,
  shared: Shared,
  places: Pick<Platform, 'nodePools' | 'computeClasses'>,
  ledger: Ledger,
): Pick<Platform, 'models' | 'servers'> {
  const onPool = new Map<NodePool | undefined, number>();
  const poolOf = (given: AnyModelDescription) =>
    tryFindPoolOf(places, { nodePool: given.nodePool ?? '', computeClass: given.computeClass });
  for (const pool of Object.values(description.models).flatMap(rolesIn).map(poolOf))
    onPool.set(pool, (onPool.get(pool) ?? 0) + 1);
  const placed = (name: string, given: AnyModelDescription) => {
    const nodePool = poolOf(given);
    if (nodePool === undefined) throw new Error(`model ${name} passed the checks without a pool`);
    return {
      ...shared,
      name,
      namespace: given.namespace ?? shared.namespace,
      nodePool,
      modelsOnPool: onPool.get(nodePool) ?? 1,
    };
  };
  const models = Object.entries(vllmModels(description.models)).map(([name, given]) => {
    const row = rows[name];
    if (row === undefined) throw new Error(`model ${name} passed the checks without facts`);
    const [, prefillPool] = describedRoles(given).map(poolOf);
    const prefill = prefillPool && { nodePool: prefillPool, modelsOnPool: onPool.get(prefillPool) ?? 1 };
    const context = { ...placed(name, given), row, prefill };
    return [name, resolveModel(context, given, ledger.under('models').under(name))] as const;
  });
  const servers = Object.entries(serverModels(description.models)).map(
    ([name, given]) => [name, resolveServer(placed(name, given), given, ledger.under('servers').under(name))] as const,
  );
  if (servers.length === 0) ledger.note('servers', byDefault({}, 'vLLM serves every model'));
  return { models: Object.fromEntries(models), servers: Object.fromEntries(servers) };
}

/** A model's own servers and, where they are apart, those that read its prompts. */
function rolesIn(given: AnyModelDescription): readonly AnyModelDescription[] {
  return given.server === undefined ? describedRoles(given) : [given];
}
