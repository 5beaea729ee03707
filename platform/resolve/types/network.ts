/** The VPC and what stands in it: made for the environment, or there already. Address ranges are CIDR blocks. */
export type Network = NewNetwork | ExistingNetwork;

interface NetworkBase {
  /** Names of the Google Cloud resources. */
  readonly vpcName: string;
  readonly subnetName: string;
  /** Names of the subnet's secondary ranges. */
  readonly podsRangeName: string;
  readonly servicesRangeName: string;
  /** Envoy proxies of the regional load balancer; data traffic reaches the pods from here. */
  readonly proxyOnlyCidr: string;
  /** Name of the subnet for those proxies, where it is made. */
  readonly proxyOnlySubnetName?: string;
  /** Who may reach the control plane's address: display name -> CIDR. Empty: nobody outside Google's own ranges. */
  readonly authorizedNetworks: Readonly<Record<string, string>>;
  /** Whether the control plane has an address on the internet: where one of those networks is not private. */
  readonly publicControlPlane: boolean;
  /** Where policies go by the names of hosts; absent: any host may be asked over HTTPS. */
  readonly fqdnPolicies?: {
    /** Hosts that servers reach beside those that weights come from; `*.` stands for one label. */
    readonly hosts: readonly string[];
  };
}

/** A VPC that is made. */
export interface NewNetwork extends NetworkBase {
  readonly kind: 'new';
  readonly proxyOnlySubnetName: string;
  readonly routerName: string;
  readonly natName: string;
  readonly nodesCidr: string;
  readonly podsCidr: string;
  readonly servicesCidr: string;
}

/** A VPC that is there already. */
export interface ExistingNetwork extends NetworkBase {
  readonly kind: 'existing';
  /** Project that it belongs to: this one, or the host project of a Shared VPC. */
  readonly project: string;
  /** Whether that is another project. */
  readonly shared: boolean;
  /** Rights in the host project that are granted: none, to use the subnet, and to make firewall rules besides. */
  readonly grants: 'none' | 'use' | 'use-and-firewall';
  /** Absent where nobody says them; then nothing can be checked against them. */
  readonly nodesCidr?: string;
  readonly podsCidr?: string;
  readonly servicesCidr?: string;
  /** Fields of the description about a VPC that is made. */
  readonly withoutEffect: readonly string[];
}
