import { findMachineType, type MachineType } from '../../platform/catalog';
import type { Block } from './terraform';

const FLEX_START_MAX_SECONDS = 604_800;
/** Series that flex-start places compactly. */
const COMPACT_BY_FLEX_START = /^(a3-ultragpu-|a4-|h4d-|ct|tpu)/;

/**
 * What GKE demands of a node pool beyond what the provider's schema says, as Google's own modules check it before they ask
 * (cluster-toolkit v1.95.0, modules/compute/gke-node-pool); empty where the pool keeps to all of it.
 */
export function brokenRules(pool: Block): string[] {
  const nodes = pool['node_config'] as Block;
  const machine = findMachineType(String(nodes['machine_type']));
  const rules: readonly (readonly [string, boolean])[] = [
    ...obtaining(pool, nodes),
    ...accelerators(nodes, machine),
    ...size(pool, nodes),
    ...disks(nodes, machine),
    ...hardening(nodes, machine),
  ];
  return rules.filter(([, holds]) => !holds).map(([rule]) => rule);
}

type Rules = readonly (readonly [rule: string, holds: boolean])[];

function obtaining(pool: Block, nodes: Block): Rules {
  const spot = nodes['spot'] === true;
  const flex = nodes['flex_start'] === true;
  const queued = enabled(pool['queued_provisioning']);
  const compact = pool['placement_policy'] !== undefined;
  const tpu = /^(ct|tpu)/.test(String(nodes['machine_type']));
  const affinity = nodes['reservation_affinity'] as Block | undefined;
  const type = affinity?.['consume_reservation_type'];
  const seconds = Number.parseInt((nodes['max_run_duration'] as string | undefined) ?? '0', 10);
  const min = Number((pool['autoscaling'] as Block | undefined)?.['total_min_node_count'] ?? 0);
  return [
    ['Spot, flex-start and queued exclude each other', Number(spot) + Number(flex && !queued) + Number(queued) <= 1],
    ['such nodes come from no reservation', !(spot || flex || queued) || type === 'NO_RESERVATION'],
    ['flex-start goes without repair', !flex || (pool['management'] as Block)['auto_repair'] === false],
    ['flex-start lasts seven days at most', !flex || seconds <= FLEX_START_MAX_SECONDS],
    ['flex-start has no fixed size', !flex || pool['node_count'] === undefined],
    [
      'flex-start is compact for some series only',
      !(flex && compact) || COMPACT_BY_FLEX_START.test(String(nodes['machine_type'])),
    ],
    ['a queued pool starts from none', !queued || min === 0],
    ['a queued pool is not compact', !(queued && compact) || tpu],
    ['a queued pool bears its label', !queued || (nodes['labels'] as Block)['cloud.google.com/gke-queued'] === 'true'],
    [
      'a reservation is named by its key',
      type !== 'SPECIFIC_RESERVATION' || affinity?.['key'] === 'compute.googleapis.com/reservation-name',
    ],
  ];
}

function accelerators(nodes: Block, machine: MachineType): Rules {
  const [gpu] = (nodes['guest_accelerator'] ?? []) as Block[];
  const name = machine.accelerator;
  const isTpu = /^(tpu|ct)/.test(name ?? '');
  return [
    [
      'GPUs are asked for, in the number of the machine',
      isTpu || name === undefined || gpu?.['count'] === machine.acceleratorCount,
    ],
    ['TPUs are not asked for', !isTpu || gpu === undefined],
    ['a driver is named', gpu === undefined || gpu['gpu_driver_installation_config'] !== undefined],
    ['GPU and TPU nodes are tainted', name === undefined || nodes['taint'] !== undefined],
    ['Fast Socket needs gVNIC', !enabled(nodes['fast_socket']) || enabled(nodes['gvnic'])],
  ];
}

function size(pool: Block, nodes: Block): Rules {
  const {
    autoscaling,
    upgrade_settings: upgrade,
    placement_policy: placement,
  } = pool as Record<string, Block | undefined>;
  const zones = pool['node_locations'] as string[];
  const total = autoscaling?.['total_max_node_count'] !== undefined;
  const perZone = autoscaling?.['max_node_count'] !== undefined;
  const networks = (pool['network_config'] as Block)['additional_node_network_configs'] as Block[] | undefined;
  const extra = {
    'a3-highgpu-8g': 4,
    'a3-megagpu-8g': 8,
    'a3-ultragpu-8g': 9,
    'a4-highgpu-8g': 9,
    'a4x-highgpu-4g': 5,
  };
  return [
    ['autoscaled or of a fixed size', (autoscaling === undefined) !== (pool['node_count'] === undefined)],
    ['bounds over all zones or in each', autoscaling === undefined || total !== perZone],
    ['nodes close to each other are in one zone', placement === undefined || zones.length === 1 || !isSlice(placement)],
    [
      'nodes close to each other are not upgraded blue-green',
      placement === undefined || upgrade?.['strategy'] !== 'BLUE_GREEN',
    ],
    [
      'an upgrade may add a node or take one',
      upgrade?.['strategy'] !== 'SURGE' || Number(upgrade['max_surge']) + Number(upgrade['max_unavailable']) > 0,
    ],
    [
      'as many networks as the machine has cards for them',
      networks === undefined || networks.length === extra[nodes['machine_type'] as keyof typeof extra],
    ],
    ['nodes have no address on the internet', (pool['network_config'] as Block)['enable_private_nodes'] === true],
  ];
}

/** Compact by request, or a slice of several hosts; a single TPU host may name its topology in any number of zones. */
function isSlice(placement: Block): boolean {
  return placement['tpu_topology'] === undefined;
}

function disks(nodes: Block, { localSsd, bootDiskTypes }: MachineType): Rules {
  const ephemeral = (nodes['ephemeral_storage_local_ssd_config'] as Block | undefined)?.['local_ssd_count'];
  const bundled = localSsd?.mode === 'bundled' && localSsd.count !== null;
  return [
    ['pods write to the SSDs that come with the machine', !bundled || ephemeral === localSsd.count],
    ['SSDs hold one thing', ephemeral === undefined || nodes['local_nvme_ssd_block_config'] === undefined],
    [
      'preloaded disks need image streaming',
      nodes['secondary_boot_disks'] === undefined || enabled(nodes['gcfs_config']),
    ],
    [
      'the boot disk is of a kind that the machine takes',
      bootDiskTypes === undefined || (bootDiskTypes as readonly unknown[]).includes(nodes['disk_type']),
    ],
  ];
}

function hardening(nodes: Block, machine: MachineType): Rules {
  const shielded = nodes['shielded_instance_config'] as Block;
  return [
    [
      'nodes boot what Google signed, bare metal apart',
      shielded['enable_secure_boot'] === !machine.name.endsWith('-metal'),
    ],
    ['nodes run as an account of their own', nodes['service_account'] !== undefined],
    [
      'pods do not reach the metadata of the node',
      (nodes['workload_metadata_config'] as Block)['mode'] === 'GKE_METADATA',
    ],
  ];
}

function enabled(block: unknown): boolean {
  return (block as Block | undefined)?.['enabled'] === true;
}
