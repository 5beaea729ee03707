import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { ExistingNetwork as ResolvedNetwork } from '../platform/resolve/types/network';
import type { Apis } from './apis';
import { ComputeSubnetwork, ComputeSubnetworkIamMember, type ITerraformDependable, ProjectIamMember } from './engine';
import { GRANTS } from './grants';
import type { NamedResource, Network } from './network';
import { projectNumber, serviceAgent } from './project-number';

export interface ExistingNetworkProps {
  readonly platform: Platform;
  readonly network: ResolvedNetwork;
  readonly apis: Apis;
}

/** A VPC that is there already, used as it is: at the most its proxy-only subnet and rights to use it are made. */
export class ExistingNetwork extends Construct implements Network {
  readonly vpc: NamedResource;
  readonly subnet: NamedResource;
  readonly proxyOnlyCidr: string;
  readonly ready: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: ExistingNetworkProps) {
    super(scope, id);
    const { network, platform } = props;
    const { project, vpcName, subnetName } = network;
    this.vpc = { id: `projects/${project}/global/networks/${vpcName}`, name: vpcName };
    this.subnet = { id: `projects/${project}/regions/${platform.region}/subnetworks/${subnetName}`, name: subnetName };
    this.proxyOnlyCidr = network.proxyOnlyCidr;
    this.addProxyOnlySubnet(props);
    this.ready = network.shared && network.grants !== 'none' ? this.addGrants(props) : [];
  }

  private addProxyOnlySubnet({ platform, network, apis }: ExistingNetworkProps): void {
    if (network.proxyOnlySubnetName === undefined) return;
    new ComputeSubnetwork(this, 'proxy-only-subnet', {
      name: network.proxyOnlySubnetName,
      description: 'Envoy proxies of the regional load balancers',
      project: network.project,
      network: this.vpc.id,
      region: platform.region,
      ipCidrRange: network.proxyOnlyCidr,
      purpose: 'REGIONAL_MANAGED_PROXY',
      role: 'ACTIVE',
      dependsOn: apis.of('compute'),
    });
  }

  /**
   * What GKE needs in the host project of a Shared VPC: both of the project's agents use the subnet, and GKE's acts for
   * itself there; firewall rules of the load balancer are GKE's to make only with the third right
   * (https://cloud.google.com/kubernetes-engine/docs/how-to/cluster-shared-vpc).
   */
  private addGrants({ platform, network, apis }: ExistingNetworkProps): ITerraformDependable[] {
    const number = projectNumber(this, platform.project, apis);
    const gke = serviceAgent(number, 'container-engine-robot');
    const users = { gke, 'google-apis': `serviceAccount:${number}@cloudservices.gserviceaccount.com` };
    const roles = {
      'host-service-agent-user': GRANTS.gkeActsInHostProject.role,
      ...(network.grants === 'use-and-firewall' ? { 'security-admin': GRANTS.gkeMakesFirewallRules.role } : {}),
    };
    const { project } = network;
    return [
      ...Object.entries(users).map(
        ([name, member]) =>
          new ComputeSubnetworkIamMember(this, `${name}-uses-subnet`, {
            project,
            region: platform.region,
            subnetwork: network.subnetName,
            role: GRANTS.gkeUsesSubnet.role,
            member,
            // The agent comes with the API.
            dependsOn: apis.of('container'),
          }),
      ),
      ...Object.entries(roles).map(
        ([name, role]) =>
          new ProjectIamMember(this, name, { project, role, member: gke, dependsOn: apis.of('container') }),
      ),
    ];
  }
}
