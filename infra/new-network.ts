import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { NewNetwork as ResolvedNetwork } from '../platform/resolve/types/network';
import type { Apis } from './apis';
import {
  ComputeFirewall,
  ComputeNetwork,
  ComputeRouter,
  ComputeRouterNat,
  ComputeSubnetwork,
  type ITerraformDependable,
} from './engine';
import type { Network } from './network';

export interface NewNetworkProps {
  readonly platform: Platform;
  readonly network: ResolvedNetwork;
  readonly apis: Apis;
}

/** VPC, the nodes' subnet with its ranges for pods and Services, the load balancer's subnet, and the way out. */
export class NewNetwork extends Construct implements Network {
  readonly vpc: ComputeNetwork;
  readonly subnet: ComputeSubnetwork;
  readonly proxyOnlyCidr: string;
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: NewNetworkProps) {
    super(scope, id);
    const { network, apis } = props;
    const { region, name } = props.platform;
    this.vpc = new ComputeNetwork(this, 'vpc', {
      name: network.vpcName,
      description: `Slipway environment ${name}`,
      autoCreateSubnetworks: false,
      routingMode: 'REGIONAL',
      dependsOn: apis.of('compute'),
    });
    this.subnet = this.addSubnet(props);
    const proxyOnlySubnet = new ComputeSubnetwork(this, 'proxy-only-subnet', {
      name: network.proxyOnlySubnetName,
      description: 'Envoy proxies of the regional load balancers',
      network: this.vpc.id,
      region,
      ipCidrRange: network.proxyOnlyCidr,
      purpose: 'REGIONAL_MANAGED_PROXY',
      role: 'ACTIVE',
    });
    this.proxyOnlyCidr = proxyOnlySubnet.ipCidrRange;
    // Private nodes reach the internet through it.
    this.ready = [this.addNat(props)];
    this.addFirewall(props);
  }

  private addSubnet({ network, platform: { region } }: NewNetworkProps): ComputeSubnetwork {
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

  private addNat({ network, platform: { region } }: NewNetworkProps): ComputeRouterNat {
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
  private addFirewall({ network }: NewNetworkProps): void {
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
