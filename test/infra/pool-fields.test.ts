import type { PlatformDescription } from '../../platform';
import type { NodePoolDescription } from '../../platform/description';
import { goodDescription } from '../fixtures/description';
import { platformWith } from '../fixtures/platform';
import { checkConfiguration, type Configuration } from './provider/configuration';
import { resourceAt, synth, type Block, type TerraformJson } from './terraform';

const NODES = { min: 0, max: 3 };

/** A pool beside the good description's own, as Terraform gets it. The provider's schema takes all that is tested here. */
function poolOf(described: Partial<PlatformDescription['nodePools'][string]>): Block {
  return resourceAt(terraformOf(described), 'google_container_node_pool.node-pool_x');
}

function terraformOf(described: Partial<PlatformDescription['nodePools'][string]>): TerraformJson {
  const pool = { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: NODES, ...described };
  const nodePools = { ...goodDescription().nodePools, x: pool as NodePoolDescription };
  const terraform = synth(platformWith({ nodePools }));
  expect(checkConfiguration(terraform as unknown as Configuration)).toEqual([]);
  return terraform;
}

const nodeConfigOf = (pool: Block): Block => pool['node_config'] as Block;
const gpuOf = (pool: Block): Block | undefined => (nodeConfigOf(pool)['guest_accelerator'] as Block[] | undefined)?.[0];

describe('how nodes are obtained', () => {
  test.each([
    ['none', 'none', { consume_reservation_type: 'NO_RESERVATION' }],
    ['any', 'any', { consume_reservation_type: 'ANY_RESERVATION' }],
    [
      'one by name',
      { name: 'projects/owner/reservations/l4s' },
      {
        consume_reservation_type: 'SPECIFIC_RESERVATION',
        key: 'compute.googleapis.com/reservation-name',
        values: ['projects/owner/reservations/l4s'],
      },
    ],
  ] as const)('reservation: %s', (_, reservation, affinity) => {
    expect(nodeConfigOf(poolOf({ reservation }))['reservation_affinity']).toEqual(affinity);
  });

  test('Spot VMs take no reservation, and come from any zone', () => {
    const pool = poolOf({ spot: true, machineType: 'e2-standard-4' });

    expect(nodeConfigOf(pool)).toMatchObject({
      spot: true,
      reservation_affinity: { consume_reservation_type: 'NO_RESERVATION' },
    });
    expect(pool['autoscaling']).toMatchObject({ location_policy: 'ANY' });
  });

  test('flex-start comes without repair, without reservation and without first nodes', () => {
    const pool = poolOf({ flexStart: true, maxRunDurationSeconds: 86_400, nodes: { min: 1, max: 3 } });

    expect(nodeConfigOf(pool)).toMatchObject({
      flex_start: true,
      max_run_duration: '86400s',
      reservation_affinity: { consume_reservation_type: 'NO_RESERVATION' },
    });
    expect(pool).toMatchObject({
      initial_node_count: 0,
      management: { auto_repair: false, auto_upgrade: true },
      autoscaling: { total_min_node_count: 1, total_max_node_count: 3, location_policy: 'ANY' },
    });
    expect(pool).not.toHaveProperty('node_count');
  });

  test('flex-start of TPUs is bounded by the zone, for the provider loses the totals', () => {
    const pool = poolOf({ machineType: 'ct5lp-hightpu-4t', flexStart: true });

    expect(pool['autoscaling']).toEqual({ min_node_count: 0, max_node_count: 3, location_policy: 'ANY' });
  });

  test('queued nodes start from none, and carry the label that GKE leaves to us', () => {
    const pool = poolOf({ queuedProvisioning: true, labels: { tier: 'batch' } });

    expect(pool).toMatchObject({ queued_provisioning: { enabled: true }, initial_node_count: 0 });
    expect(nodeConfigOf(pool)).toMatchObject({
      labels: { tier: 'batch', 'cloud.google.com/gke-queued': 'true' },
      reservation_affinity: { consume_reservation_type: 'NO_RESERVATION' },
    });
  });

  test('nothing of it is said where nothing is asked for', () => {
    const pool = poolOf({});

    expect(pool).not.toHaveProperty('queued_provisioning');
    expect(pool).not.toHaveProperty('placement_policy');
    for (const field of ['spot', 'flex_start', 'max_run_duration', 'reservation_affinity', 'labels'])
      expect(nodeConfigOf(pool)).not.toHaveProperty(field);
  });
});

describe('a reservation that is made', () => {
  test('keeps machines with the GPUs and disks that are put into them, in one zone', () => {
    const terraform = terraformOf({
      machineType: 'n1-standard-8',
      accelerator: { type: 'nvidia-tesla-t4', count: 2 },
      localSsd: { count: 2 },
      reservation: { create: { count: 3 } },
    });

    expect(resourceAt(terraform, 'google_compute_reservation.reservation_x')).toMatchObject({
      zone: 'europe-west1-b',
      specific_reservation_required: true,
      specific_reservation: {
        count: 3,
        instance_properties: {
          machine_type: 'n1-standard-8',
          guest_accelerators: [{ accelerator_type: 'nvidia-tesla-t4', accelerator_count: 2 }],
          local_ssds: [
            { interface: 'NVME', disk_size_gb: 375 },
            { interface: 'NVME', disk_size_gb: 375 },
          ],
        },
      },
    });
    expect(resourceAt(terraform, 'google_compute_reservation.reservation_x')).not.toHaveProperty('share_settings');
  });
});

describe('bare metal', () => {
  const terraform = terraformOf({ machineType: 'a4x-maxgpu-4g-metal', reservation: { name: 'mine' } });

  test('boots without Secure Boot, in a cluster that allows it', () => {
    const pool = resourceAt(terraform, 'google_container_node_pool.node-pool_x');
    expect(nodeConfigOf(pool)['shielded_instance_config']).toEqual({
      enable_secure_boot: false,
      enable_integrity_monitoring: false,
    });
    expect(resourceAt(terraform, 'google_container_cluster.cluster')).toMatchObject({ enable_shielded_nodes: false });
  });

  test('of other pools changes nothing', () => {
    expect(nodeConfigOf(resourceAt(terraform, 'google_container_node_pool.node-pool_l4'))).toMatchObject({
      shielded_instance_config: { enable_secure_boot: true },
    });
    const cluster = resourceAt(terraformOf({}), 'google_container_cluster.cluster');
    expect(cluster).toMatchObject({ enable_shielded_nodes: true });
    expect(cluster).not.toHaveProperty('cluster_autoscaling');
    expect(cluster).not.toHaveProperty('enable_multi_networking');
  });
});

describe('how GPUs are shared', () => {
  test('MIG cuts them', () => {
    const pool = poolOf({ machineType: 'a2-highgpu-2g', sharing: { strategy: 'MIG', partitionSize: '3g.20gb' } });

    expect(gpuOf(pool)).toMatchObject({ type: 'nvidia-tesla-a100', count: 2, gpu_partition_size: '3g.20gb' });
    expect(gpuOf(pool)).not.toHaveProperty('gpu_sharing_config');
  });

  test.each(['TIME_SHARING', 'MPS'] as const)('%s gives a number of pods to each', (strategy) => {
    const pool = poolOf({ machineType: 'g2-standard-24', sharing: { strategy, maxSharedClientsPerGpu: 4 } });

    expect(gpuOf(pool)).toMatchObject({
      count: 2,
      gpu_sharing_config: { gpu_sharing_strategy: strategy, max_shared_clients_per_gpu: 4 },
      gpu_driver_installation_config: { gpu_driver_version: 'LATEST' },
    });
  });

  test('an N1 machine gets those that are attached to it, and a taint with them', () => {
    const pool = poolOf({ machineType: 'n1-standard-8', accelerator: { type: 'nvidia-tesla-t4', count: 2 } });

    expect(gpuOf(pool)).toMatchObject({ type: 'nvidia-tesla-t4', count: 2 });
    expect(nodeConfigOf(pool)['taint']).toEqual([{ key: 'nvidia.com/gpu', value: 'present', effect: 'NO_SCHEDULE' }]);
    expect(gpuOf(poolOf({ machineType: 'n1-standard-8' }))).toBeUndefined();
  });
});

describe('where nodes stand', () => {
  test('close together, where asked for', () => {
    expect(poolOf({ placement: { compact: true } })['placement_policy']).toEqual({ type: 'COMPACT' });
    expect(poolOf({ placement: { compact: false } })).not.toHaveProperty('placement_policy');
  });

  test('as a TPU slice over several hosts: a fixed number of nodes', () => {
    const slice = { machineType: 'ct6e-standard-4t', placement: { tpuTopology: '4x4' } } as const;
    const fixed = poolOf({ ...slice, nodes: { min: 4, max: 4 } });

    expect(fixed).toMatchObject({ node_count: 4, placement_policy: { type: 'COMPACT', tpu_topology: '4x4' } });
    expect(fixed).not.toHaveProperty('autoscaling');
    expect(fixed).not.toHaveProperty('initial_node_count');
    expect(poolOf({ ...slice, nodes: { min: 0, max: 4 } })['autoscaling']).toMatchObject({ total_max_node_count: 4 });
  });

  test('as single TPU hosts: autoscaled like any other pool', () => {
    const pool = poolOf({ machineType: 'ct6e-standard-4t', nodes: { min: 2, max: 2 } });

    expect(pool).toMatchObject({ initial_node_count: 2, autoscaling: { total_min_node_count: 2 } });
    expect(pool).not.toHaveProperty('placement_policy');
  });
});

describe('how nodes are kept', () => {
  test('a surge is as large as asked for', () => {
    expect(poolOf({ upgrade: { maxSurge: 2, maxUnavailable: 0 } })['upgrade_settings']).toEqual({
      strategy: 'SURGE',
      max_surge: 2,
      max_unavailable: 0,
    });
  });

  test('blue-green has soak times and batches, and no surge', () => {
    expect(poolOf({ upgrade: { strategy: 'BLUE_GREEN', batchNodeCount: 2 } })['upgrade_settings']).toEqual({
      strategy: 'BLUE_GREEN',
      blue_green_settings: {
        node_pool_soak_duration: '3600s',
        standard_rollout_policy: { batch_node_count: 2, batch_soak_duration: '0s' },
      },
    });
  });

  test('auto-repair goes only when asked', () => {
    expect(poolOf({})['management']).toMatchObject({ auto_repair: true });
    expect(poolOf({ autoRepair: false })['management']).toMatchObject({ auto_repair: false });
  });

  test('local SSDs that are optional are there when asked for, and hold what pods write', () => {
    expect(nodeConfigOf(poolOf({}))).not.toHaveProperty('ephemeral_storage_local_ssd_config');
    expect(nodeConfigOf(poolOf({ localSsd: { count: 1 } }))['ephemeral_storage_local_ssd_config']).toEqual({
      local_ssd_count: 1,
    });
  });
});
