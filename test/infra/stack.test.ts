import { goodDescription } from '../fixtures/description';
import { platformWith, quickstartPlatform } from '../fixtures/platform';
import { addressesOf, synth, type TerraformJson } from './terraform';

describe('the stack of the quickstart', () => {
  const json = synth(quickstartPlatform());

  test('has these addresses: another address is another resource, and the old one is destroyed', () => {
    expect(addressesOf(json)).toEqual([
      'google_compute_firewall.network_deny-ingress',
      'google_compute_network.network_vpc',
      'google_compute_router.network_router',
      'google_compute_router_nat.network_nat',
      'google_compute_subnetwork.network_proxy-only-subnet',
      'google_compute_subnetwork.network_subnet',
      'google_container_cluster.cluster',
      'google_container_node_pool.node-pool_l4',
      'google_container_node_pool.node-pool_system',
      'google_project_iam_member.nodes_default-node-service-account',
      'google_project_iam_member.workload-identity_stackdriver-adapter',
      'google_project_service.api_artifactregistry',
      'google_project_service.api_cloudresourcemanager',
      'google_project_service.api_compute',
      'google_project_service.api_container',
      'google_project_service.api_containerfilesystem',
      'google_project_service.api_containersecurity',
      'google_project_service.api_iam',
      'google_project_service.api_logging',
      'google_project_service.api_monitoring',
      'google_project_service.api_networkservices',
      'google_service_account.nodes_account',
    ]);
    expect(Object.keys(json.data?.['google_project'] ?? {})).toEqual(['workload-identity_project']);
    expect(Object.keys(json.output)).toEqual([
      'cluster_endpoint',
      'cluster_location',
      'cluster_name',
      'get_credentials',
      'network_name',
      'node_service_account',
      'proxy_only_cidr',
      'subnetwork_name',
    ]);
  });

  test('takes the google provider from its full address, at the version that the types were made from', () => {
    expect(json.terraform['required_providers']).toEqual({
      google: { source: 'hashicorp/google', version: '6.50.0' },
    });
    expect(json.provider).toEqual({ google: [{ project: 'example-project', region: 'europe-west1' }] });
  });

  test('refers to nothing that it does not hold', () => {
    const held = new Set([...addressesOf(json), 'data.google_project.workload-identity_project']);
    const referred = referencesIn(json);

    expect(referred.size).toBeGreaterThan(10);
    expect([...referred].filter((address) => !held.has(address))).toEqual([]);
  });
});

test('keeps pools apart whose names differ only in where a dash stands', () => {
  const { nodePools } = goodDescription();
  const pool = nodePools['l4'];
  if (pool === undefined) throw new Error('the fixture lost its pool');
  const json = synth(platformWith({ nodePools: { ...nodePools, 'l4-a': pool, l4a: pool } }));

  expect(Object.keys(json.resource['google_container_node_pool'] ?? {})).toEqual([
    'node-pool_l4',
    'node-pool_l4-a',
    'node-pool_l4a',
    'node-pool_system',
  ]);
});

/** Addresses in `${…}` expressions and in `depends_on`. */
function referencesIn({ resource, data, output }: TerraformJson): Set<string> {
  const text = JSON.stringify({ resource, data, output });
  const expressions = [...text.matchAll(/\$\{((?:data\.)?google_\w+\.[\w-]+)/g)];
  const dependencies = [...text.matchAll(/"depends_on":\[([^\]]*)\]/g)].flatMap(([, list = '']) => [
    ...list.matchAll(/"([^"]+)"/g),
  ]);
  return new Set([...expressions, ...dependencies].map(([, address = '']) => address));
}
