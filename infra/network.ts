import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { Apis } from './apis';
import { ComputeFirewall, ComputeNetwork, ComputeRouter, ComputeRouterNat, ComputeSubnetwork } from './engine';

export interface NetworkProps {
  readonly platform: Platform;
  readonly apis: Apis;
}

/** VPC, the nodes' subnet with its ranges for pods and Services, the load balancer's subnet, and the way out. */
export class Network extends Construct {
  readonly vpc: ComputeNetwork;
  readonly subnet: ComputeSubnetwork;
  readonly proxyOnlySubnet: ComputeSubnetwork;
  /** Private nodes reach the internet through it; whatever runs on nodes depends on it. */
  readonly nat: ComputeRouterNat;

  constructor(scope: Construct, id: string, { platform, apis }: NetworkProps) {
    super(scope, id);
    const { network, region, name } = platform;
    this.vpc = new ComputeNetwork(this, 'vpc', {
      name: network.vpcName,
      description: `Slipway environment ${name}`,
      autoCreateSubnetworks: false,
      routingMode: 'REGIONAL',
      dependsOn: apis.of('compute'),
    });
    this.subnet = this.addSubnet(platform);
    this.proxyOnlySubnet = new ComputeSubnetwork(this, 'proxy-only-subnet', {
      name: network.proxyOnlySubnetName,
      description: 'Envoy proxies of the regional load balancers',
      network: this.vpc.id,
      region,
      ipCidrRange: network.proxyOnlyCidr,
      purpose: 'REGIONAL_MANAGED_PROXY',
      role: 'ACTIVE',
    });
    this.nat = this.addNat(platform);
    this.addFirewall(platform);
  }

  private addSubnet({ network, region }: Platform): ComputeSubnetwork {
    return new ComputeSubnetwork(this, 'subnet', {
      name: network.subnetName,
      description: 'Nodes, pods and Services',
      network: this.vpc.id,
      region,
      ipCidrRange: network.nodesCidr,
      stackType: 'IPV4_ONLY',
      secondaryIpRange: [
        { rangeName: network.podsRangeName, ipCidrRange: network.podsCidr },
        { rangeName: network.servicesRangeName, ipCidrRange: network.servicesCidr },
      ],
      privateIpGoogleAccess: true,
      logConfig: { aggregationInterval: 'INTERVAL_10_MIN', flowSampling: 0.5, metadata: 'INCLUDE_ALL_METADATA' },
    });
  }

  private addNat({ network, region }: Platform): ComputeRouterNat {
    const router = new ComputeRouter(this, 'router', { name: network.routerName, network: this.vpc.id, region });
    return new ComputeRouterNat(this, 'nat', {
      name: network.natName,
      router: router.name,
      region,
      natIpAllocateOption: 'AUTO_ONLY',
      sourceSubnetworkIpRangesToNat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
      // A download of weights opens many connections from one node; the two settings exclude each other.
      enableDynamicPortAllocation: true,
      enableEndpointIndependentMapping: false,
      logConfig: { enable: true, filter: 'ERRORS_ONLY' },
    });
  }

  /**
   * Says out loud, and logs, what a VPC does anyway: nothing gets in that no rule admits. GKE admits what cluster and
   * load balancer need by rules of its own, at priority 1000.
   */
  private addFirewall({ network }: Platform): void {
    new ComputeFirewall(this, 'deny-ingress', {
      name: `${network.vpcName}-deny-ingress`,
      description: 'Whatever no other rule admits is refused, and logged',
      network: this.vpc.id,
      direction: 'INGRESS',
      priority: LOWEST_PRIORITY,
      deny: [{ protocol: 'all' }],
      sourceRanges: ['0.0.0.0/0'],
      logConfig: { metadata: 'INCLUDE_ALL_METADATA' },
    });
  }
}

/** One above the implied rule, which cannot be logged. */
const LOWEST_PRIORITY = 65_534;
