import { accept } from '../../../platform';
import { existing } from '../../conformance/environments/existing';
import { addressesOf, resourceAt, synth } from '../terraform';
import { golden } from './golden';

const HOST = 'projects/example-network';

describe('the cloud of a cluster that is there already', () => {
  const { platform } = accept('existing', existing);
  const json = synth(platform);
  const addresses = addressesOf(json);

  test('is as it was last looked at', () => {
    const { actual, expected } = golden('existing', json);
    expect(actual).toEqual(expected);
  });

  test.each(['google_container_cluster', 'google_compute_network', 'google_compute_router', 'google_compute_firewall'])(
    'makes no %s',
    (type) => {
      expect(addresses.filter((address) => address.startsWith(`${type}.`))).toEqual([]);
    },
  );

  test('reads the cluster, so that a wrong name is found when planning', () => {
    expect(json.data?.['google_container_cluster']?.['cluster']).toMatchObject({
      name: 'platform',
      location: 'europe-west1',
      project: 'example-project',
    });
  });

  test('makes the node pools in it, after all rights that they need', () => {
    const pool = resourceAt(json, 'google_container_node_pool.node-pool_l4');
    expect(pool['cluster']).toBe('${data.google_container_cluster.cluster.id}');
    expect(pool['node_config']).toMatchObject({
      service_account: '${google_service_account.nodes_account.email}',
      boot_disk_kms_key: 'projects/example-security/locations/europe-west1/keyRings/gke/cryptoKeys/boot-disks',
    });
    expect(pool['depends_on']).toEqual(
      expect.arrayContaining([
        'google_compute_subnetwork_iam_member.network_gke-uses-subnet',
        'google_compute_subnetwork_iam_member.network_google-apis-uses-subnet',
        'google_project_iam_member.network_host-service-agent-user',
        'google_project_iam_member.network_security-admin',
        'google_project_iam_member.nodes_default-node-service-account',
        'google_kms_crypto_key_iam_member.keys_compute-encrypts-disks',
      ]),
    );
  });

  test('lets both agents of the project use the subnet of the host project', () => {
    const number = '${data.google_project.network_project.number}';
    const members = Object.values(json.resource['google_compute_subnetwork_iam_member'] ?? {});
    expect(members).toHaveLength(2);
    for (const member of members) {
      expect(member).toMatchObject({
        project: 'example-network',
        region: 'europe-west1',
        subnetwork: 'gke-europe-west1',
        role: 'roles/compute.networkUser',
      });
    }
    expect(members.map(({ member }) => member).sort()).toEqual(
      [
        `serviceAccount:${number}@cloudservices.gserviceaccount.com`,
        `serviceAccount:service-${number}@container-engine-robot.iam.gserviceaccount.com`,
      ].sort(),
    );
    expect(resourceAt(json, 'google_project_iam_member.network_host-service-agent-user')).toMatchObject({
      project: 'example-network',
      role: 'roles/container.hostServiceAgentUser',
    });
  });

  test('makes the proxy-only subnet in the VPC of the host project', () => {
    expect(resourceAt(json, 'google_compute_subnetwork.network_proxy-only-subnet')).toMatchObject({
      project: 'example-network',
      network: `${HOST}/global/networks/shared`,
      ip_cidr_range: '10.129.0.0/23',
      purpose: 'REGIONAL_MANAGED_PROXY',
    });
  });

  test('tells where things are by their own names', () => {
    expect(json.output).toMatchObject({
      network_name: { value: 'shared' },
      subnetwork_name: { value: 'gke-europe-west1' },
      proxy_only_cidr: { value: '10.129.0.0/23' },
      get_credentials: {
        value: expect.stringContaining('get-credentials platform --location=europe-west1') as string,
      },
    });
  });
});
