/** The VPC and what stands in it. Address ranges are CIDR blocks. */
export interface Network {
  /** Names of the Google Cloud resources. */
  readonly vpcName: string;
  readonly subnetName: string;
  readonly proxyOnlySubnetName: string;
  readonly routerName: string;
  readonly natName: string;
  /** Names of the subnet's secondary ranges. */
  readonly podsRangeName: string;
  readonly servicesRangeName: string;
  readonly nodesCidr: string;
  readonly podsCidr: string;
  readonly servicesCidr: string;
  /** Envoy proxies of the regional load balancer; data traffic reaches the pods from here. */
  readonly proxyOnlyCidr: string;
  /** Who may reach the control plane's address: display name -> CIDR. Empty: nobody outside Google's own ranges. */
  readonly authorizedNetworks: Readonly<Record<string, string>>;
  /** Whether the control plane has an address on the internet: where one of those networks is not private. */
  readonly publicControlPlane: boolean;
}
