import type { Platform } from '../../platform';
import { platformWith, quickstartPlatform } from '../fixtures/platform';
import { resourceAt, synth, type Block } from './terraform';

const quickstart = quickstartPlatform();

const clusterOf = (platform: Platform): Block => resourceAt(synth(platform), 'google_container_cluster.cluster');

describe('the cluster', () => {
  const cluster = clusterOf(quickstart);

  test('is a regional one on the named channel, in the zones of its pools', () => {
    expect(cluster).toMatchObject({
      name: 'quickstart',
      location: 'europe-west1',
      node_locations: ['europe-west1-b'],
      release_channel: { channel: 'RAPID' },
      maintenance_policy: { recurring_window: { recurrence: 'FREQ=WEEKLY;BYDAY=SA,SU' } },
      resource_labels: { 'managed-by': 'slipway', environment: 'quickstart' },
    });
    expect(cluster).not.toHaveProperty('min_master_version');
  });

  test('has no node pool of its own, and none is planned anew', () => {
    expect(cluster).toMatchObject({
      remove_default_node_pool: true,
      initial_node_count: 1,
      lifecycle: { ignore_changes: ['node_config'] },
    });
    expect(cluster).not.toHaveProperty('node_pool');
  });

  test('takes its addresses from the named ranges', () => {
    expect(cluster).toMatchObject({
      networking_mode: 'VPC_NATIVE',
      ip_allocation_policy: { cluster_secondary_range_name: 'pods', services_secondary_range_name: 'services' },
    });
  });

  test('enforces NetworkPolicies by Dataplane V2, without Calico', () => {
    expect(cluster).toMatchObject({ datapath_provider: 'ADVANCED_DATAPATH', network_policy: { enabled: false } });
  });

  test('serves the Gateway API', () => {
    expect(cluster).toMatchObject({
      gateway_api_config: { channel: 'CHANNEL_STANDARD' },
      addons_config: { http_load_balancing: { disabled: false } },
    });
  });

  test("measures GPUs, and leaves the engine's metrics to the PodMonitoring that each model brings", () => {
    const { enable_components, managed_prometheus } = cluster['monitoring_config'] as {
      enable_components: string[];
      managed_prometheus: unknown;
    };

    expect(enable_components).toContain('DCGM');
    expect(enable_components).toEqual([...enable_components].sort());
    expect(managed_prometheus).toEqual({ enabled: true, auto_monitoring_config: { scope: 'NONE' } });
  });

  test('lets nobody in by an old door', () => {
    expect(cluster).toMatchObject({
      enable_legacy_abac: false,
      enable_shielded_nodes: true,
      enable_intranode_visibility: true,
      master_auth: { client_certificate_config: { issue_client_certificate: false } },
      anonymous_authentication_config: { mode: 'LIMITED' },
      rbac_binding_config: {
        enable_insecure_binding_system_authenticated: false,
        enable_insecure_binding_system_unauthenticated: false,
      },
      node_pool_defaults: { node_config_defaults: { insecure_kubelet_readonly_port_enabled: 'FALSE' } },
      workload_identity_config: { workload_pool: 'example-project.svc.id.goog' },
    });
  });

  test('runs even the pool that is thrown away as a node account, shielded', () => {
    expect(cluster['node_config']).toMatchObject({
      service_account: '${google_service_account.nodes_account.email}',
      shielded_instance_config: { enable_secure_boot: true, enable_integrity_monitoring: true },
      workload_metadata_config: { mode: 'GKE_METADATA' },
    });
  });

  test('waits for the way out', () => {
    expect(cluster['depends_on']).toContain('google_compute_router_nat.network_nat');
  });
});

describe('the control plane', () => {
  test('answers by its DNS name, and by its address inside the VPC only', () => {
    expect(clusterOf(quickstart)).toMatchObject({
      private_cluster_config: { enable_private_nodes: true, enable_private_endpoint: true },
      control_plane_endpoints_config: {
        dns_endpoint_config: { allow_external_traffic: true },
        ip_endpoints_config: { enabled: true },
      },
      master_authorized_networks_config: { gcp_public_cidrs_access_enabled: false },
    });
  });

  test('answers the networks that are named, and nobody else', () => {
    const platform = platformWith({ network: { authorizedNetworks: { office: '203.0.113.0/24' } } });

    expect(clusterOf(platform)).toMatchObject({
      private_cluster_config: { enable_private_nodes: true, enable_private_endpoint: false },
      master_authorized_networks_config: {
        cidr_blocks: [{ display_name: 'office', cidr_block: '203.0.113.0/24' }],
        gcp_public_cidrs_access_enabled: false,
      },
    });
  });

  test('has no address on the internet for networks that are not there', () => {
    const platform = platformWith({
      network: { authorizedNetworks: { office: '10.20.0.0/16', lab: '192.168.4.0/24' } },
    });

    expect(clusterOf(platform)).toMatchObject({
      private_cluster_config: { enable_private_endpoint: true },
      master_authorized_networks_config: {
        cidr_blocks: [{ cidr_block: '10.20.0.0/16' }, { cidr_block: '192.168.4.0/24' }],
      },
    });
  });

  test('keeps its DNS name to Google Cloud where it is told so', () => {
    const cluster = { ...quickstart.cluster, dnsEndpoint: false };

    expect(clusterOf({ ...quickstart, cluster })['control_plane_endpoints_config']).toMatchObject({
      dns_endpoint_config: { allow_external_traffic: false },
    });
  });
});

describe('deletion protection', () => {
  const withProtection = (deletionProtection: boolean): Block =>
    clusterOf({ ...quickstart, cluster: { ...quickstart.cluster, deletionProtection } });

  test('refuses destruction when planning and when applying', () => {
    expect(withProtection(true)).toMatchObject({ deletion_protection: true, lifecycle: { prevent_destroy: true } });
  });

  test('off, refuses neither', () => {
    expect(withProtection(false)['deletion_protection']).toBe(false);
    expect(withProtection(false)['lifecycle']).not.toHaveProperty('prevent_destroy');
  });
});
