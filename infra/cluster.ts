import type { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Apis } from './apis';
import { ContainerCluster, type ContainerClusterConfig } from './engine';
import type { Network } from './network';
import { HARDENED_NODE } from './node-config';
import type { NodeServiceAccount } from './node-service-account';

export interface ClusterProps {
  readonly platform: Platform;
  readonly apis: Apis;
  readonly network: Network;
  readonly nodes: NodeServiceAccount;
}

/** The GKE Standard cluster: regional, private, without node pools of its own. */
export class Cluster extends ContainerCluster {
  constructor(scope: Construct, id: string, props: ClusterProps) {
    const { platform, apis, network, nodes } = props;
    const { cluster } = platform;
    super(scope, id, {
      name: cluster.name,
      description: `Slipway environment ${platform.name}`,
      location: cluster.location,
      nodeLocations: [...cluster.nodeZones],
      resourceLabels: { ...platform.labels },
      deletionProtection: cluster.deletionProtection,
      ...networking(props),
      ...controlPlane(platform),
      ...identity(platform),
      ...upgrades(platform),
      ...observation(),
      addonsConfig: ADDONS,
      podAutoscaling: { hpaProfile: 'PERFORMANCE' },
      costManagementConfig: { enabled: true },
      ...throwAwayPool(nodes),
      lifecycle: { ignoreChanges: ['node_config'], ...(cluster.deletionProtection ? NO_DESTRUCTION : {}) },
      // Nodes of the default pool already need the way out and their rights.
      dependsOn: [...apis.all, network.nat, ...nodes.grants],
    });
  }
}

/**
 * Beside the provider's deletion protection, which refuses when applying, with half of the rest destroyed: this refuses
 * when planning, and a change that would replace the cluster as well.
 */
const NO_DESTRUCTION = { preventDestroy: true };

/** Without the first there is no Gateway; the last two load weights. */
const ADDONS: ContainerClusterConfig['addonsConfig'] = {
  httpLoadBalancing: { disabled: false },
  horizontalPodAutoscaling: { disabled: false },
  gcePersistentDiskCsiDriverConfig: { enabled: true },
  gcsFuseCsiDriverConfig: { enabled: true },
};

function networking({ platform, network }: ClusterProps): Partial<ContainerClusterConfig> {
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
    // Dataplane V2 enforces NetworkPolicies itself and refuses Calico beside it.
    networkPolicy: { enabled: false, provider: 'PROVIDER_UNSPECIFIED' },
    enableIntranodeVisibility: true,
    gatewayApiConfig: { channel: 'CHANNEL_STANDARD' },
  };
}

/**
 * The address answers inside the VPC only, unless networks on the internet are named; people come by the DNS name,
 * guarded by IAM. The address is not switched off altogether: the provider then leaves out the authorized networks
 * (`expandControlPlaneEndpointsConfig`), so that they would stand in the plan and never in the cluster.
 */
function controlPlane({ network, cluster }: Platform): Partial<ContainerClusterConfig> {
  const authorized = Object.entries(network.authorizedNetworks);
  return {
    privateClusterConfig: { enablePrivateNodes: true, enablePrivateEndpoint: !network.publicControlPlane },
    controlPlaneEndpointsConfig: {
      dnsEndpointConfig: { allowExternalTraffic: cluster.dnsEndpoint },
      ipEndpointsConfig: { enabled: true },
    },
    masterAuthorizedNetworksConfig: {
      ...(authorized.length === 0
        ? {}
        : { cidrBlocks: authorized.map(([displayName, cidrBlock]) => ({ displayName, cidrBlock })) }),
      gcpPublicCidrsAccessEnabled: false,
    },
  };
}

function identity({ project }: Platform): Partial<ContainerClusterConfig> {
  return {
    workloadIdentityConfig: { workloadPool: `${project}.svc.id.goog` },
    masterAuth: { clientCertificateConfig: { issueClientCertificate: false } },
    enableLegacyAbac: false,
    rbacBindingConfig: {
      enableInsecureBindingSystemAuthenticated: false,
      enableInsecureBindingSystemUnauthenticated: false,
    },
    anonymousAuthenticationConfig: { mode: 'LIMITED' },
    enableShieldedNodes: true,
    // Its vulnerability scanning was closed on 2025-07-31, so that mode is not set (GKE, vulnerability-scanning-gkee).
    securityPostureConfig: { mode: 'BASIC' },
  };
}

function upgrades({ cluster }: Platform): Partial<ContainerClusterConfig> {
  const { startTime, endTime, recurrence } = cluster.maintenance;
  return {
    releaseChannel: { channel: cluster.releaseChannel },
    maintenancePolicy: { recurringWindow: { startTime, endTime, recurrence } },
  };
}

/** Component lists are sorted: the order means nothing, and one order makes one plan. */
function observation(): Partial<ContainerClusterConfig> {
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
  };
}

/** GKE makes no cluster without a pool: this one is made with it and deleted at once, but must not run as anybody. */
function throwAwayPool({ account }: NodeServiceAccount): Partial<ContainerClusterConfig> {
  return {
    removeDefaultNodePool: true,
    initialNodeCount: 1,
    nodeConfig: { ...HARDENED_NODE, serviceAccount: account.email },
    nodePoolDefaults: { nodeConfigDefaults: { insecureKubeletReadonlyPortEnabled: 'FALSE' } },
  };
}
