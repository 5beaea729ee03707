import { initialNodesPerZone } from '../../infra/pool-size';
import type { NodePool, Platform } from '../../platform';
import { quickstartPlatform } from '../fixtures/platform';
import { resourceAt, synth, type Block } from './terraform';

const quickstart = quickstartPlatform();

/** A pool of the quickstart with other values in their place. */
function poolOf(name: string, changes: Partial<NodePool> = {}): Block {
  const pool = quickstart.nodePools[name];
  if (pool === undefined) throw new Error(`the quickstart has no pool ${name}`);
  const platform: Platform = { ...quickstart, nodePools: { ...quickstart.nodePools, [name]: { ...pool, ...changes } } };
  return resourceAt(synth(platform), `google_container_node_pool.node-pool_${name}`);
}

const nodeConfigOf = (pool: Block): Block => pool['node_config'] as Block;

describe('the GPU pool', () => {
  const pool = poolOf('l4');

  test('asks for the GPU, its driver and its taint', () => {
    expect(nodeConfigOf(pool)).toMatchObject({
      machine_type: 'g2-standard-8',
      guest_accelerator: [
        { type: 'nvidia-l4', count: 1, gpu_driver_installation_config: { gpu_driver_version: 'LATEST' } },
      ],
      taint: [{ key: 'nvidia.com/gpu', value: 'present', effect: 'NO_SCHEDULE' }],
    });
  });

  test('grows between its bounds over all zones, wherever a node is to be had', () => {
    expect(pool['autoscaling']).toEqual({
      total_min_node_count: 1,
      total_max_node_count: 3,
      location_policy: 'ANY',
    });
    expect(pool).not.toHaveProperty('node_count');
  });

  test('is not made anew when its first size changes', () => {
    expect(pool['lifecycle']).toEqual({ ignore_changes: ['initial_node_count'] });
  });

  test('gives up a node before it asks for another when it upgrades', () => {
    expect(pool['upgrade_settings']).toEqual({ strategy: 'SURGE', max_surge: 0, max_unavailable: 1 });
  });
});

describe('the system pool', () => {
  const pool = poolOf('system');

  test('has neither accelerator nor taint', () => {
    expect(nodeConfigOf(pool)).not.toHaveProperty('guest_accelerator');
    expect(nodeConfigOf(pool)).not.toHaveProperty('taint');
  });

  test('spreads over its zones', () => {
    expect(pool['autoscaling']).toMatchObject({ location_policy: 'BALANCED' });
  });
});

describe('every pool', () => {
  test.each(['l4', 'system'])('%s is private, hardened and kept in repair', (name) => {
    const pool = poolOf(name);

    expect(pool).toMatchObject({
      cluster: '${google_container_cluster.cluster.id}',
      management: { auto_repair: true, auto_upgrade: true },
      network_config: { enable_private_nodes: true },
    });
    expect(pool).not.toHaveProperty('version');
    expect(nodeConfigOf(pool)).toMatchObject({
      image_type: 'COS_CONTAINERD',
      shielded_instance_config: { enable_secure_boot: true, enable_integrity_monitoring: true },
      workload_metadata_config: { mode: 'GKE_METADATA' },
      kubelet_config: { insecure_kubelet_readonly_port_enabled: 'FALSE' },
      metadata: { 'disable-legacy-endpoints': 'true' },
      gvnic: { enabled: true },
    });
  });

  test('takes disk, streaming and labels from the description', () => {
    const changes = {
      bootDisk: { type: 'hyperdisk-balanced', sizeGb: 200 },
      imageStreaming: false,
      labels: { tier: 'gold' },
    };

    expect(nodeConfigOf(poolOf('l4', changes))).toMatchObject({
      disk_type: 'hyperdisk-balanced',
      disk_size_gb: 200,
      gcfs_config: { enabled: false },
      labels: { tier: 'gold' },
    });
    expect(nodeConfigOf(poolOf('l4'))).not.toHaveProperty('labels');
  });
});

describe('a pool with local SSDs', () => {
  const pool = poolOf('l4', { localSsd: { count: 16 } });

  test('puts the pods on them', () => {
    expect(nodeConfigOf(pool)['ephemeral_storage_local_ssd_config']).toEqual({ local_ssd_count: 16 });
  });

  test('is not made anew for how GKE reports them', () => {
    expect(pool['lifecycle']).toEqual({
      ignore_changes: ['initial_node_count', 'node_config[0].ephemeral_storage_local_ssd_config'],
    });
  });
});

describe('the first size of a pool', () => {
  test.each([
    { min: 0, max: 3, zones: 1, expected: 0 },
    { min: 1, max: 3, zones: 1, expected: 1 },
    { min: 1, max: 3, zones: 3, expected: 1 },
    { min: 4, max: 9, zones: 3, expected: 2 },
    { min: 6, max: 6, zones: 3, expected: 2 },
    { min: 2, max: 2, zones: 3, expected: 0 },
    { min: 4, max: 4, zones: 3, expected: 1 },
  ])('from $min to $max nodes over $zones zones is $expected in each', ({ min, max, zones, expected }) => {
    expect(initialNodesPerZone({ min, max }, zones)).toBe(expected);
  });
});
