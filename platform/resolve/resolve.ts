import type { ModelRow } from '../catalog';
import type { PlatformDescription } from '../description';
import { clusterNameOf, resolveCluster } from './cluster/cluster';
import { resolveAcceleratorNetworks } from './network/accelerator-networks';
import { resolveAutoProvisioning } from './cluster/auto-provisioning';
import { resolveBodyRouter } from './gateway/body-router';
import { resolveComputeClasses } from './compute-class';
import { resolveBudget, resolveCost } from './cost';
import { resolveDelivery } from './delivery';
import { resolveEdge } from './edge/edge';
import { certifiedDomains } from './edge/names';
import { resolveGateway } from './gateway/gateway';
import { imagesOf } from './supply/images';
import { Ledger } from './ledger';
import { resolvePriorityClasses } from './model/pod-priority';
import { resolveModels } from './models';
import { factsOfModels } from './model-facts';
import { resolveNetwork } from './network/network';
import { resolveNodePools, zonesOf } from './node-pool/node-pools';
import { selectedOnAutopilot } from './node-pool/autopilot';
import { resolveLogPrompts, resolveObservability } from './observability';
import { byDefault, derived } from './origin';
import type { Platform } from './platform';
import { resolveRegistry, throughRegistry } from './supply/registry';
import { resolveQueues } from './queues';
import { everyRole } from './roles';
import { resolveQuota } from './quota';
import { describedRoutes, resolveRoutes } from './gateway/routes';
import { resolveStacks } from './stacks';
import { mountsSecrets, resolveSecrets, secretIdsOf } from './supply/secrets';
import { namespacesBySecret, syncedSecretsOf } from './supply/synced-secrets';
import { resolveState, resolveStateBucket } from './state';
import { resolveTargets } from './targets';
import { resolveWeightsBucket, weightsBucketName } from './supply/weights-bucket';
import { servedOf } from './types/served';

/**
 * A description with every default filled in and every name computed. Total over descriptions that
 * {@link parseDescription} and {@link findDanglingReferences} have passed; no default is filled in anywhere else.
 *
 * @param name the environment's name, which is its file's name
 * @param rows what is known of each model, by its name in the description
 */
export function resolve(
  name: string,
  description: PlatformDescription,
  rows: Readonly<Record<string, ModelRow>> = factsOfModels(description).rows,
): Platform {
  const ledger = new Ledger();
  const namespace = ledger.choose(
    'namespace',
    description.namespace,
    byDefault('inference', 'models and gateway share one namespace, as the policies on a gateway demand'),
  );
  const targets = resolveTargets(description.targets, ledger.under('targets'));
  const zones = zonesOf(description);
  const poolLedger = ledger.under('nodePools');
  const described = resolveNodePools(name, description, rows, zones, poolLedger);
  const nodePools =
    description.cluster?.mode === 'autopilot' ? selectedOnAutopilot(described, zones, poolLedger) : described;
  const { project, region } = description;
  const protection = ledger.choose(
    'protection',
    description.protection,
    byDefault(true, 'what cannot be had back is not destroyed by a slip'),
  );
  const logPrompts = resolveLogPrompts(description.observability, ledger.under('observability'));
  const shared = {
    environment: name,
    namespace,
    logPrompts,
    project,
    cluster: clusterNameOf(name, description.cluster),
    targets,
    weightsBucket: weightsBucketName(name, description),
    mirrored: description.registry !== undefined,
    secretIds: secretIdsOf(name, description),
    syncedSecrets: syncedSecretsOf(description),
  };
  const computeClasses = resolveComputeClasses(
    description,
    { environment: name, nodePools, clusterZones: zones },
    ledger,
  );
  const places = { nodePools, computeClasses };
  const upstream = resolveModels(description, rows, shared, places, ledger);
  const registry = resolveRegistry(
    { environment: name, project, region, models: servedOf(upstream) },
    description.registry,
    ledger.under('registry'),
  );
  const models = throughRegistry(upstream.models, registry, ledger.under('models'));
  const servers = throughRegistry(upstream.servers, registry, ledger.under('servers'));
  const served = servedOf({ models, servers });
  const everyone = Object.values(everyRole(served));
  const gateway = resolveGateway(
    {
      ...{ environment: name, namespace, project, region, models: served },
      certified: certifiedDomains(description),
      routes: Object.values(describedRoutes(description, served)),
    },
    description.gateway,
    ledger.under('gateway'),
  );
  const network = resolveNetwork({ environment: name, project }, description.network, ledger.under('network'));
  ledger.note('edge', derived(undefined, 'what the gateway has that is made for it'));
  const edge = resolveEdge({ environment: name, gateway, network }, description, ledger.under('edge'));
  const delivery = resolveDelivery(name, description.delivery, ledger.under('delivery'));
  const bodyRouter = resolveBodyRouter({ gateway, models: served, registry, targets }, ledger.under('bodyRouter'));
  const secrets = resolveSecrets(
    {
      environment: name,
      project,
      region,
      protection,
      models,
      namespaces: namespacesBySecret(description, namespace),
    },
    description.secrets,
    ledger,
  );
  const images = imagesOf({ models: served, gateway, delivery, bodyRouter, secrets });
  const clusterLedger = ledger.under('cluster');
  const cluster = {
    ...resolveCluster(
      {
        environment: name,
        project,
        region,
        nodeZones: zones,
        protection,
        targets,
        images,
        mountsSecrets: mountsSecrets(models, description),
      },
      description.cluster,
      clusterLedger,
    ),
    ...resolveAutoProvisioning(zones, description.cluster?.autoProvisioning, clusterLedger),
  };
  const state = resolveState(name, description.state, ledger.under('state'));
  const stateBucket = resolveStateBucket(region, description.state, ledger.under('stateBucket'));
  const weightsBucket = resolveWeightsBucket(
    { environment: name, description, models, servers, places, deletionProtection: cluster.deletionProtection },
    ledger.under('weightsBucket'),
  );
  const budget = resolveBudget(name, description.budget, ledger.under('budget'));
  return {
    name: ledger.note('name', derived(name, "its file's name")),
    project: ledger.given('project', project),
    region: ledger.given('region', region),
    namespace,
    labels: ledger.note(
      'labels',
      derived({ 'managed-by': 'slipway', environment: name, ...description.labels }, 'who made it and for what'),
    ),
    protection,
    targets,
    state,
    ...(stateBucket === undefined ? {} : { stateBucket }),
    stacks: resolveStacks({ environment: name, state, stateBucket, edge }, ledger),
    network,
    cluster,
    nodePools,
    computeClasses,
    acceleratorNetworks: resolveAcceleratorNetworks(
      { environment: name, nodePools },
      description.acceleratorNetworks,
      ledger.under('acceleratorNetworks'),
    ),
    secrets,
    ...(registry === undefined ? {} : { registry }),
    ...(weightsBucket === undefined ? {} : { weightsBucket }),
    models,
    priorityClasses: resolvePriorityClasses(name, everyone, ledger),
    queues: resolveQueues({ environment: name, ...places, served: everyone }, description.queues, ledger),
    servers,
    gateway,
    edge,
    ...(bodyRouter === undefined ? {} : { bodyRouter }),
    routes: resolveRoutes(description, { gateway, bodyRouter, models: served }, ledger.under('routes')),
    observability: resolveObservability(
      { environment: name, region, cluster, gateway, logPrompts },
      description.observability,
      ledger.under('observability'),
    ),
    quota: resolveQuota({ project, region, nodePools }, description.quota, ledger.under('quota')),
    cost: resolveCost({ region, ...places, models: served }, ledger.under('cost')),
    ...(budget === undefined ? {} : { budget }),
    delivery,
    allowed: ledger.note('allowed', derived(allowances(description), 'every `allow` of the description')),
    origins: ledger.origins,
  };
}

function allowances(description: PlatformDescription): Platform['allowed'] {
  const nodes: readonly (readonly [string, { readonly allow?: Record<string, string> | undefined } | undefined])[] = [
    ['', description],
    ['network', description.network],
    ['cluster', description.cluster],
    ['gateway', description.gateway],
    ['observability', description.observability],
    ['budget', description.budget],
    ['quota', description.quota],
    ['registry', description.registry],
    ...Object.entries(description.secrets ?? {}).map(([name, secret]) => [`secrets.${name}`, secret] as const),
    ['weightsBucket', description.weightsBucket],
    ...Object.entries(description.nodePools).map(([name, pool]) => [`nodePools.${name}`, pool] as const),
    ...Object.entries(description.computeClasses ?? {}).map(([name, one]) => [`computeClasses.${name}`, one] as const),
    ...Object.entries(description.models).map(([name, model]) => [`models.${name}`, model] as const),
    ...Object.entries(description.routes ?? {}).map(([name, route]) => [`routes.${name}`, route] as const),
  ];
  return Object.fromEntries(nodes.flatMap(([path, node]) => (node?.allow === undefined ? [] : [[path, node.allow]])));
}
