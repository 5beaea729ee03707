import { MACHINE_TYPES, tryFindZones } from '../catalog';
import type { NodePoolDescription, PlatformDescription } from '../description';
import { resolveCluster } from './cluster';
import { resolveBudget, resolveCost } from './cost';
import { resolveDelivery } from './delivery';
import { resolveGateway } from './gateway';
import { Ledger } from './ledger';
import { resolveModel, type ModelContext } from './model';
import { resolveNetwork } from './network';
import { resolveNodePool } from './node-pool';
import { tenantsByPool } from './node-pool/tenants';
import { byDefault, derived } from './origin';
import type { Platform } from './platform';
import { resolveRoutes } from './routes';
import { resolveStacks } from './stacks';
import { resolveState } from './state';
import { resolveTargets } from './targets';
import type { Model } from './types/model';
import type { NodePool } from './types/node-pool';

/** Name of the pool for everything that needs no accelerator; an environment may describe it to re-size it. */
export const SYSTEM_POOL = 'system';

/** Pickers that fit on one system node beside what GKE itself runs there; decides how far the pool may grow. */
const PICKERS_PER_SYSTEM_NODE = 3;

/**
 * A description with every default filled in and every name computed. Total over descriptions that
 * {@link parseDescription} and {@link findDanglingReferences} have passed; no default is filled in anywhere else.
 *
 * @param name the environment's name, which is its file's name
 */
export function resolve(name: string, description: PlatformDescription): Platform {
  const ledger = new Ledger();
  const namespace = ledger.choose(
    'namespace',
    description.namespace,
    byDefault('inference', 'models and gateway share one namespace, as the policies on a gateway demand'),
  );
  const targets = resolveTargets(description.targets, ledger.under('targets'));
  const zones = zonesOf(description);
  const nodePools = resolveNodePools(description, zones, ledger.under('nodePools'));
  const { project, region } = description;
  const cluster = resolveCluster(
    { environment: name, project, region, nodeZones: zones },
    description.cluster,
    ledger.under('cluster'),
  );
  const shared = { namespace, project, cluster: cluster.name, targets };
  const models = resolveModels(description, shared, nodePools, ledger.under('models'));
  const gateway = resolveGateway({ namespace, project, region }, description.gateway, ledger.under('gateway'));
  const state = resolveState(name, description.state, ledger.under('state'));
  const budget = resolveBudget(description.budget, ledger.under('budget'));
  return {
    name: ledger.note('name', derived(name, "its file's name")),
    project: ledger.given('project', project),
    region: ledger.given('region', region),
    namespace,
    labels: ledger.note(
      'labels',
      derived({ 'managed-by': 'slipway', environment: name, ...description.labels }, 'who made it and for what'),
    ),
    targets,
    state,
    stacks: resolveStacks({ environment: name, state, gateway }, ledger),
    network: resolveNetwork(name, description.network, ledger.under('network')),
    cluster,
    nodePools,
    models,
    gateway,
    routes: resolveRoutes(description, { namespace, gateway, models }, ledger.under('routes')),
    cost: resolveCost({ region, nodePools, models }, ledger.under('cost')),
    ...(budget === undefined ? {} : { budget }),
    delivery: resolveDelivery(name, description.delivery, ledger.under('delivery')),
    allowed: ledger.note('allowed', derived(allowances(description), 'every `allow` of the description')),
    origins: ledger.origins,
  };
}

/** Every zone that a pool names or, where it names none, that its accelerator is listed in. */
function zonesOf({ nodePools, region }: PlatformDescription): string[] {
  const zones = Object.values(nodePools).flatMap(
    (pool) => pool.zones ?? tryFindZones(MACHINE_TYPES[pool.machineType], region) ?? [],
  );
  return [...new Set(zones)].sort();
}

function resolveNodePools(
  description: PlatformDescription,
  zones: readonly string[],
  ledger: Ledger,
): Record<string, NodePool> {
  const described = {
    [SYSTEM_POOL]: systemPool(Object.keys(description.models).length),
    ...description.nodePools,
  };
  const tenants = tenantsByPool(description.models);
  const pools: Record<string, NodePool> = {};
  for (const [name, given] of Object.entries(described)) {
    pools[name] = resolveNodePool(
      { name, region: description.region, clusterZones: zones, tenants: tenants.get(name) ?? [] },
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

function systemPool(models: number): NodePoolDescription {
  return {
    machineType: 'e2-standard-4',
    nodes: { min: 1, max: 2 + Math.ceil(models / PICKERS_PER_SYSTEM_NODE) },
  };
}

function resolveModels(
  description: PlatformDescription,
  shared: Pick<ModelContext, 'namespace' | 'project' | 'cluster' | 'targets'>,
  nodePools: Readonly<Record<string, NodePool>>,
  ledger: Ledger,
): Record<string, Model> {
  const described = Object.entries(description.models);
  const onPool = new Map<string, number>();
  for (const [, { nodePool }] of described) onPool.set(nodePool, (onPool.get(nodePool) ?? 0) + 1);
  const models: Record<string, Model> = {};
  for (const [name, given] of described) {
    const nodePool = nodePools[given.nodePool];
    if (nodePool === undefined) throw new Error(`model ${name} passed the reference check without a node pool`);
    const context = {
      ...shared,
      name,
      nodePool,
      modelsOnPool: onPool.get(given.nodePool) ?? 1,
    };
    models[name] = resolveModel(context, given, ledger.under(name));
  }
  return models;
}

function allowances(description: PlatformDescription): Platform['allowed'] {
  const nodes: readonly (readonly [string, { readonly allow?: Record<string, string> | undefined } | undefined])[] = [
    ['', description],
    ['network', description.network],
    ['cluster', description.cluster],
    ['gateway', description.gateway],
    ['budget', description.budget],
    ...Object.entries(description.nodePools).map(([name, pool]) => [`nodePools.${name}`, pool] as const),
    ...Object.entries(description.models).map(([name, model]) => [`models.${name}`, model] as const),
    ...Object.entries(description.routes ?? {}).map(([name, route]) => [`routes.${name}`, route] as const),
  ];
  return Object.fromEntries(nodes.flatMap(([path, node]) => (node?.allow === undefined ? [] : [[path, node.allow]])));
}
