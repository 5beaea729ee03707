import type { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { NewCluster as ResolvedCluster } from '../platform/resolve/types/cluster';
import type { Apis } from './apis';
import { acceleratedCluster } from './accelerated-cluster';
import { controlPlane, identity } from './cluster-access';
import { addons } from './cluster-addons';
import { changesOfGke, upgrades } from './cluster-upgrades';
import { ContainerCluster, type ContainerClusterConfig, type ITerraformDependable } from './engine';
import type { Keys } from './keys';
import type { Network } from './network';
import { HARDENED_NODE } from './node-config';
import { emailOf, type NodeServiceAccount } from './node-service-account';

export interface NewClusterProps {
  readonly platform: Platform;
  readonly cluster: ResolvedCluster;
  readonly apis: Apis;
  readonly network: Network;
  readonly nodes: NodeServiceAccount;
  readonly keys: Keys;
  /** Full name of the topic that it tells its events to; absent where it tells nobody. */
  readonly topic?: string | undefined;
  /** What has to be there before, beside network, rights and keys. */
  readonly after: readonly ITerraformDependable[];
}

/** A GKE cluster: regional, private, without node pools of its own. */
export class NewCluster extends ContainerCluster {
  constructor(scope: Construct, id: string, props: NewClusterProps) {
    const { platform, cluster, apis, network, nodes, keys } = props;
    super(scope, id, {
      name: cluster.name,
      description: `Slipway environment ${platform.name}`,
      location: cluster.location,
      nodeLocations: [...cluster.nodeZones],
      resourceLabels: { ...platform.labels },
      deletionProtection: cluster.deletionProtection,
      ...networking(props),
      ...controlPlane(platform, cluster),
      ...identity(platform, cluster, keys),
      ...upgrades(cluster),
      ...observation(props),
      ...addons(cluster),
      podAutoscaling: { hpaProfile: 'PERFORMANCE' },
      costManagementConfig: { enabled: true },
      ...(cluster.fleetProject === undefined ? {} : { fleet: { project: cluster.fleetProject } }),
      ...(cluster.mode === 'autopilot' ? autopilot(props) : standard(props)),
      lifecycle: { ...ignoring(cluster), ...(cluster.deletionProtection ? NO_DESTRUCTION : {}) },
      // Nodes of the default pool already need the way out and their rights.
      dependsOn: [...apis.all, ...network.ready, ...nodes.grants, ...keys.grants, ...props.after],
    });
  }
}

/**
 * Beside the provider's deletion protection, which refuses when applying, with half of the rest destroyed: this refuses
 * when planning, and a change that would replace the cluster as well.
 */
const NO_DESTRUCTION = { preventDestroy: true };

function ignoring(cluster: ResolvedCluster): { readonly ignoreChanges?: string[] } {
  const ignoreChanges = changesOfGke(cluster);
  return ignoreChanges.length === 0 ? {} : { ignoreChanges };
}

function networking({ platform, network }: NewClusterProps): Partial<ContainerClusterConfig> {
  return {
    network: network.vpc.id,
    subnetwork: network.subnet.id,
    networkingMode: 'VPC_NATIVE',
    ipAllocationPolicy: {
      clusterSecondaryRangeName: platform.network.podsRangeName,
      servicesSecondaryRangeName: platform.network.servicesRangeName,
      stackType: 'IPV4',
    },
    datapathProvider: 'ADVANCED_DATAPATH',
    ...(platform.network.fqdnPolicies === undefined ? {} : { enableFqdnNetworkPolicy: true }),
    gatewayApiConfig: { channel: 'CHANNEL_STANDARD' },
  };
}

/** Component lists are sorted: the order means nothing, and one order makes one plan. */
function observation({ cluster, topic }: NewClusterProps): Partial<ContainerClusterConfig> {
  const eventType = [...(cluster.notifications?.events ?? [])].sort();
  return {
    loggingConfig: { enableComponents: ['SYSTEM_COMPONENTS', 'WORKLOADS'] },
    monitoringConfig: {
      enableComponents: [
        'CADVISOR',
        'DAEMONSET',
        'DCGM',
        'DEPLOYMENT',
        'HPA',
        'KUBELET',
        'POD',
        'STATEFULSET',
        'STORAGE',
        'SYSTEM_COMPONENTS',
      ],
      // Each model brings its own PodMonitoring; a second scrape would count, and cost, everything twice.
      managedPrometheus: { enabled: true, autoMonitoringConfig: { scope: 'NONE' } },
    },
    ...(topic === undefined
      ? {}
      : {
          notificationConfig: {
            pubsub: { enabled: true, topic, ...(eventType.length === 0 ? {} : { filter: { eventType } }) },
          },
        }),
  };
}

/** What only a Standard cluster is told: the provider takes none of it beside `enable_autopilot`. */
function standard(props: NewClusterProps): Partial<ContainerClusterConfig> {
  return {
    // Dataplane V2 enforces NetworkPolicies itself and refuses Calico beside it.
    networkPolicy: { enabled: false, provider: 'PROVIDER_UNSPECIFIED' },
    enableIntranodeVisibility: true,
    enableShieldedNodes: true,
    ...acceleratedCluster(props.platform, { account: emailOf(props.nodes), diskKey: props.keys.bootDisks }),
    ...throwAwayPool(props),
  };
}

/** GKE makes no cluster without a pool: this one is made with it and deleted at once, but must not run as anybody. */
function throwAwayPool({ nodes, keys }: NewClusterProps): Partial<ContainerClusterConfig> {
  return {
    removeDefaultNodePool: true,
    initialNodeCount: 1,
    nodeConfig: {
      ...HARDENED_NODE,
      serviceAccount: emailOf(nodes),
      ...(keys.bootDisks === undefined ? {} : { bootDiskKmsKey: keys.bootDisks }),
    },
    nodePoolDefaults: { nodeConfigDefaults: { insecureKubeletReadonlyPortEnabled: 'FALSE' } },
  };
}

/** Nodes that GKE makes run as the same account, and on disks that the same key encrypts. */
function autopilot({ nodes, keys }: NewClusterProps): Partial<ContainerClusterConfig> {
  return {
    enableAutopilot: true,
    clusterAutoscaling: {
      autoProvisioningDefaults: {
        serviceAccount: emailOf(nodes),
        oauthScopes: [...HARDENED_NODE.oauthScopes],
        ...(keys.bootDisks === undefined ? {} : { bootDiskKmsKey: keys.bootDisks }),
      },
    },
    nodePoolAutoConfig: { nodeKubeletConfig: { insecureKubeletReadonlyPortEnabled: 'FALSE' } },
  };
}
