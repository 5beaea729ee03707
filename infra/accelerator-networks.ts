import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { GpuNetwork } from '../platform/resolve/types/accelerator-networks';
import { GPU_NETWORKS } from '../platform/catalog';
import type { NodePool } from '../platform/resolve/types/node-pool';
import type { Apis } from './apis';
import { ComputeFirewall, ComputeNetwork, ComputeSubnetwork, type ContainerNodePoolConfig } from './engine';

export interface AcceleratorNetworksProps {
  readonly platform: Platform;
  readonly apis: Apis;
}

interface Attached {
  readonly network: string;
  readonly subnetwork: string;
  readonly rdma: boolean;
}

/** The networks through which GPUs of several nodes reach each other. No pod is in them but those that ask for it. */
export class AcceleratorNetworks extends Construct {
  private readonly attached = new Map<string, readonly Attached[]>();

  constructor(scope: Construct, id: string, { platform, apis }: AcceleratorNetworksProps) {
    super(scope, id);
    if (platform.cluster.mode === 'autopilot') return;
    for (const { networks, nodePools } of platform.acceleratorNetworks.sets) {
      const all = networks.flatMap((network) => this.addNetwork(platform, network, apis));
      for (const pool of nodePools) this.attached.set(pool, all);
    }
  }

  /** What a pool's nodes take part in beside the cluster's network, in the order of their network cards. */
  of({
    name,
    machineType,
  }: NodePool): Pick<NonNullable<ContainerNodePoolConfig['networkConfig']>, 'additionalNodeNetworkConfigs'> {
    const attached = this.attached.get(name);
    if (attached === undefined) return {};
    const cards = attached.filter(({ rdma }) => rdma).slice(0, GPU_NETWORKS[machineType]?.rdmaSubnets);
    return {
      additionalNodeNetworkConfigs: [...attached.filter(({ rdma }) => !rdma), ...cards].map(
        ({ network, subnetwork }) => ({
          network,
          subnetwork,
        }),
      ),
    };
  }

  private addNetwork({ name: environment, project, region }: Platform, given: GpuNetwork, apis: Apis): Attached[] {
    const roce = given.profile !== undefined;
    const vpc = new ComputeNetwork(this, given.name, {
      name: given.name,
      description: `Slipway environment ${environment}: between the GPUs of several nodes`,
      autoCreateSubnetworks: false,
      routingMode: 'REGIONAL',
      ...(given.mtu === undefined ? {} : { mtu: given.mtu }),
      ...(roce ? { networkProfile: profileUrl(project, given.profile) } : {}),
      dependsOn: apis.of('compute'),
    });
    const subnets = given.subnets.map(
      ({ name, cidr }) =>
        new ComputeSubnetwork(this, `${name}-subnet`, {
          name,
          description: 'GPU network cards of nodes',
          network: vpc.id,
          region,
          ipCidrRange: cidr,
          stackType: 'IPV4_ONLY',
          ...(roce ? {} : { privateIpGoogleAccess: true, logConfig: FLOW_LOGS }),
        }),
    );
    // A RoCE VPC takes no VPC firewall rules: what is in it may reach the rest of it (docs: firewall-for-roce).
    if (!roce) this.addFirewall(given, vpc);
    return subnets.map((subnet) => ({ network: vpc.name, subnetwork: subnet.name, rdma: roce }));
  }

  /** GPUs reach each other, and nothing else gets in. */
  private addFirewall({ name, subnets }: GpuNetwork, vpc: ComputeNetwork): void {
    new ComputeFirewall(this, `${name}-internal`, {
      name: `${name}-internal`,
      description: 'GPUs of the same network',
      network: vpc.id,
      direction: 'INGRESS',
      sourceRanges: subnets.map(({ cidr }) => cidr),
      allow: [{ protocol: 'tcp' }, { protocol: 'udp' }, { protocol: 'icmp' }],
    });
  }
}

/** Few of them: what GPUs send each other is much, and all alike. */
const FLOW_LOGS = { aggregationInterval: 'INTERVAL_15_MIN', flowSampling: 0.05, metadata: 'EXCLUDE_ALL_METADATA' };

function profileUrl(project: string, profile: string | undefined): string {
  return `https://www.googleapis.com/compute/v1/projects/${project}/global/networkProfiles/${profile}`;
}
