import { quickstartPlatform } from '../fixtures/platform';
import { resourceAt, synth } from './terraform';

describe('the network', () => {
  const { network } = quickstartPlatform();
  const json = synth(quickstartPlatform());
  const vpc = '${google_compute_network.network_vpc.id}';

  test('has only the subnets that are asked for', () => {
    expect(resourceAt(json, 'google_compute_network.network_vpc')).toMatchObject({
      name: 'quickstart-vpc',
      auto_create_subnetworks: false,
    });
  });

  test('gives pods and Services ranges of their own, and nodes a private way to Google', () => {
    expect(resourceAt(json, 'google_compute_subnetwork.network_subnet')).toMatchObject({
      network: vpc,
      region: 'europe-west1',
      ip_cidr_range: network.nodesCidr,
      private_ip_google_access: true,
      secondary_ip_range: [
        { range_name: network.podsRangeName, ip_cidr_range: network.podsCidr },
        { range_name: network.servicesRangeName, ip_cidr_range: network.servicesCidr },
      ],
      log_config: { metadata: 'INCLUDE_ALL_METADATA' },
    });
  });

  test("has the subnet that a regional load balancer's proxies need, with nothing in it that such a subnet refuses", () => {
    const { log_config, private_ip_google_access, ...subnet } = resourceAt(
      json,
      'google_compute_subnetwork.network_proxy-only-subnet',
    );

    expect(subnet).toMatchObject({
      network: vpc,
      ip_cidr_range: network.proxyOnlyCidr,
      purpose: 'REGIONAL_MANAGED_PROXY',
      role: 'ACTIVE',
    });
    expect([log_config, private_ip_google_access]).toEqual([undefined, undefined]);
  });

  test('lets private nodes out', () => {
    expect(resourceAt(json, 'google_compute_router_nat.network_nat')).toMatchObject({
      router: '${google_compute_router.network_router.name}',
      source_subnetwork_ip_ranges_to_nat: 'ALL_SUBNETWORKS_ALL_IP_RANGES',
      enable_dynamic_port_allocation: true,
      enable_endpoint_independent_mapping: false,
    });
  });

  test('refuses and logs what no other rule admits, below every rule of GKE', () => {
    expect(resourceAt(json, 'google_compute_firewall.network_deny-ingress')).toMatchObject({
      direction: 'INGRESS',
      priority: 65_534,
      deny: [{ protocol: 'all' }],
      log_config: { metadata: 'INCLUDE_ALL_METADATA' },
    });
  });
});
