import { accept } from '../../../platform';
import { autopilot } from '../../conformance/environments/autopilot';
import { addressesOf, resourceAt, synth } from '../terraform';
import { golden } from './golden';

describe('the cloud of an Autopilot cluster', () => {
  const { platform } = accept('autopilot', autopilot);
  const json = synth(platform);
  const cluster = resourceAt(json, 'google_container_cluster.cluster');

  test('is as it was last looked at', () => {
    const { actual, expected } = golden('autopilot', json);
    expect(actual).toEqual(expected);
  });

  test('has no node pool: GKE makes nodes as pods ask for them', () => {
    expect(addressesOf(json).filter((address) => address.startsWith('google_container_node_pool'))).toEqual([]);
    expect(cluster).toMatchObject({ enable_autopilot: true });
  });

  test.each([
    'enable_intranode_visibility',
    'enable_shielded_nodes',
    'initial_node_count',
    'network_policy',
    'node_config',
    'remove_default_node_pool',
  ])('says nothing of %s, which is not for it to choose', (argument) => {
    expect(cluster).not.toHaveProperty(argument);
  });

  test('lets the nodes that GKE makes run as the nodes’ account, on disks encrypted by a key of one’s own', () => {
    expect(cluster['cluster_autoscaling']).toEqual({
      auto_provisioning_defaults: {
        service_account: '${google_service_account.nodes_account.email}',
        oauth_scopes: ['https://www.googleapis.com/auth/cloud-platform'],
        boot_disk_kms_key: '${google_kms_crypto_key.keys_boot-disks.id}',
      },
    });
    expect(cluster['depends_on']).toContain('google_kms_crypto_key_iam_member.keys_compute-encrypts-disks');
  });

  test('is reached by the DNS name alone, without networks that would guard an address', () => {
    expect(cluster['control_plane_endpoints_config']).toEqual({
      dns_endpoint_config: { allow_external_traffic: true },
      ip_endpoints_config: { enabled: false },
    });
    expect(cluster).not.toHaveProperty('master_authorized_networks_config');
  });

  test('installs what was asked for beside what every Autopilot cluster has', () => {
    expect(cluster['addons_config']).toEqual({
      horizontal_pod_autoscaling: { disabled: false },
      http_load_balancing: { disabled: false },
    });
    expect(cluster['secret_manager_config']).toEqual({ enabled: true });
  });
});
