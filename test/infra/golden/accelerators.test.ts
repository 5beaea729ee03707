import { accept } from '../../../platform';
import type { PlatformDescription } from '../../../platform';
import { fallBack, gpuNetworks, gpuSlices, tpuSlices } from '../../conformance/environments/accelerators';
import { checkConfiguration, type Configuration } from '../provider/configuration';
import { addressesOf, type Block, resourceAt, synth, type TerraformJson } from '../terraform';
import { golden } from './golden';

const cloudOf = (name: string, description: PlatformDescription): TerraformJson => {
  const { platform, warnings } = accept(name, description);
  expect(warnings).toEqual([]);
  const json = synth(platform);
  expect(checkConfiguration(json as unknown as Configuration)).toEqual([]);
  return json;
};
const poolIn = (json: TerraformJson, name: string): Block =>
  resourceAt(json, `google_container_node_pool.node-pool_${name}`);
const nodesOf = (json: TerraformJson, name: string): Block => poolIn(json, name)['node_config'] as Block;

test.each([
  ['tpu-slices', tpuSlices],
  ['gpu-networks', gpuNetworks],
  ['fall-back', fallBack],
  ['gpu-slices', gpuSlices],
])('the cloud of %s is as it was last looked at', (name, description) => {
  const { actual, expected } = golden(name, cloudOf(name, description));
  expect(actual).toEqual(expected);
});

describe('a TPU slice over several hosts', () => {
  const json = cloudOf('tpu-slices', tpuSlices);

  test('is made and taken away as a whole: none of its hosts, or all', () => {
    expect(poolIn(json, 'slice')).toMatchObject({
      initial_node_count: 0,
      autoscaling: { total_min_node_count: 0, total_max_node_count: 4 },
      placement_policy: { type: 'COMPACT', tpu_topology: '4x4' },
    });
    expect(poolIn(json, 'spot-slice')).toMatchObject({
      autoscaling: { total_min_node_count: 0, location_policy: 'ANY' },
    });
    expect(nodesOf(json, 'slice')).not.toHaveProperty('guest_accelerator');
  });

  test('is not what a single host is', () => {
    expect(poolIn(json, 'hosts')).not.toHaveProperty('placement_policy');
  });
});

describe('GPUs of several nodes', () => {
  const json = cloudOf('gpu-networks', gpuNetworks);
  const extraOf = (name: string): Block[] =>
    (poolIn(json, name)['network_config'] as { additional_node_network_configs: Block[] })
      .additional_node_network_configs;

  test('need a cluster whose nodes may have several networks', () => {
    expect(resourceAt(json, 'google_container_cluster.cluster')).toMatchObject({ enable_multi_networking: true });
  });

  test.each([
    ['h200', 9],
    ['mega', 8],
    ['gb200', 5],
  ])('of %s have a card in each of %i networks, the one for gVNIC first', (name, cards) => {
    const extra = extraOf(name);
    expect(extra).toHaveLength(cards);
    expect(new Set(extra.map(({ subnetwork }) => subnetwork)).size).toBe(cards);
    expect(poolIn(json, name)['network_config']).toMatchObject({ enable_private_nodes: true });
  });

  test('reach each other over RoCE in the zone where they stand', () => {
    expect(
      resourceAt(json, 'google_compute_network.accelerator-network_gpu-networks-rdma-us-central1-b'),
    ).toMatchObject({
      auto_create_subnetworks: false,
      mtu: 8896,
      network_profile:
        'https://www.googleapis.com/compute/v1/projects/example-project/global/networkProfiles/us-central1-b-vpc-roce',
    });
  });

  test('reach each other by TCPXO in packets of a page', () => {
    const vpcs = Object.values(json.resource['google_compute_network'] ?? {}).filter(({ name }) =>
      String(name).includes('tcpxo'),
    );
    expect(vpcs).toHaveLength(8);
    for (const { mtu } of vpcs) expect(mtu).toBe(8244);
  });

  test('have ranges of their own', () => {
    const subnets = Object.entries(json.resource['google_compute_subnetwork'] ?? {});
    const ranges = subnets
      .map(([, subnet]) => String(subnet['ip_cidr_range']))
      .filter((range) => range.startsWith('192.'));
    expect(ranges).toHaveLength(9 + 8 + 5);
    expect(new Set(ranges).size).toBe(ranges.length);
  });

  test('of GB200 are joined by one NVLink', () => {
    expect(resourceAt(json, 'google_compute_resource_policy.placement-policy_gb200')).toMatchObject({
      region: 'us-central1',
      workload_policy: { type: 'HIGH_THROUGHPUT', accelerator_topology: '1x72' },
    });
    expect(poolIn(json, 'gb200')['placement_policy']).toEqual({
      type: 'COMPACT',
      policy_name: '${google_compute_resource_policy.placement-policy_gb200.name}',
    });
  });

  test('come out of the reservation that is made for them, which others may take from', () => {
    expect(resourceAt(json, 'google_compute_reservation.reservation_mega')).toMatchObject({
      name: 'gpu-networks-mega',
      zone: 'us-central1-a',
      specific_reservation_required: true,
      specific_reservation: { count: 2, instance_properties: { machine_type: 'a3-megagpu-8g' } },
      share_settings: {
        share_type: 'SPECIFIC_PROJECTS',
        project_map: [{ id: 'other-project', project_id: 'other-project' }],
      },
    });
    expect(poolIn(json, 'mega')['depends_on']).toContain('google_compute_reservation.reservation_mega');
    expect(nodesOf(json, 'mega')['reservation_affinity']).toMatchObject({ values: ['gpu-networks-mega'] });
  });

  test('are asked for, where the quota has a known name', () => {
    expect(resourceAt(json, 'google_cloud_quotas_quota_preference.quota_nvidia-l4-gpus')).toMatchObject({
      parent: 'projects/example-project',
      quota_id: 'NVIDIA-L4-GPUS-per-project-region',
      dimensions: { region: 'us-central1' },
      contact_email: 'platform@example.com',
      quota_config: { preferred_value: '4' },
    });
    expect(addressesOf(json)).toContain('google_project_service.api_cloudquotas');
  });

  test('start with images and data that are there, and with Fast Socket where they have no networks', () => {
    expect(nodesOf(json, 'l4')).toMatchObject({
      gvnic: { enabled: true },
      fast_socket: { enabled: true },
      gcfs_config: { enabled: true },
      secondary_boot_disks: [
        { disk_image: 'projects/images/global/images/vllm-0-30-0', mode: 'CONTAINER_IMAGE_CACHE' },
        { disk_image: 'global/images/gemma-2-2b-it' },
      ],
    });
    expect(accept('gpu-networks', gpuNetworks).platform.models['gemma']?.life.coldStart.imagePullSeconds).toBe(10);
  });
});

describe('a fall-back', () => {
  const json = cloudOf('fall-back', fallBack);

  test.each(['reserved', 'on-demand', 'flex', 'spot'])('keeps %s for pods of its class', (name) => {
    expect(nodesOf(json, name)).toMatchObject({
      labels: { 'cloud.google.com/compute-class': 'l4' },
      taint: [
        { key: 'nvidia.com/gpu', value: 'present', effect: 'NO_SCHEDULE' },
        { key: 'cloud.google.com/compute-class', value: 'l4', effect: 'NO_SCHEDULE' },
      ],
    });
  });

  test('ends in pools that GKE makes, within limits, hardened as ours are', () => {
    expect(resourceAt(json, 'google_container_cluster.cluster')['cluster_autoscaling']).toMatchObject({
      enabled: true,
      autoscaling_profile: 'OPTIMIZE_UTILIZATION',
      resource_limits: [
        { resource_type: 'cpu', maximum: 400 },
        { resource_type: 'memory', maximum: 1600 },
        { resource_type: 'nvidia-l4', maximum: 20 },
      ],
      auto_provisioning_defaults: {
        service_account: '${google_service_account.nodes_account.email}',
        image_type: 'COS_CONTAINERD',
        shielded_instance_config: { enable_secure_boot: true, enable_integrity_monitoring: true },
        management: { auto_repair: true, auto_upgrade: true },
      },
    });
  });
});

test('slices of a GPU are cut by GKE, and shares counted', () => {
  const json = cloudOf('gpu-slices', gpuSlices);
  expect(nodesOf(json, 'slices')['guest_accelerator']).toMatchObject([{ count: 1, gpu_partition_size: '3g.20gb' }]);
  expect(nodesOf(json, 'turns')['guest_accelerator']).toMatchObject([
    { count: 1, gpu_sharing_config: { gpu_sharing_strategy: 'TIME_SHARING', max_shared_clients_per_gpu: 2 } },
  ]);
});
