import {
  type AcceleratorName,
  ACCELERATORS,
  bootDiskEphemeralStorageMib,
  findMachineType,
  localSsdEphemeralStorageMib,
  type MachineType,
} from '../../../platform/catalog';
import type { KubernetesObject } from './manifests';
import { blockIn, blocksIn, literal, resourcesOf, type Block, type TerraformJson } from './terraform-json';

/** A taint of a node. */
export interface Taint {
  readonly key: string;
  readonly value: string;
  readonly effect: string;
}

/**
 * The nodes that GKE would make of the node pools of a Terraform JSON when every pool has grown to its maximum, with
 * the labels, taints and allocatable resources that GKE gives them. They carry the annotation by which kwok knows them.
 *
 * Labels and taints: GKE's open-sourced cluster autoscaler, `labels/system_labels.go`.
 */
export function nodesOf(terraform: TerraformJson): KubernetesObject[] {
  const pools = Object.values(resourcesOf(terraform, 'google_container_node_pool'));
  const hasCpuPool = pools.some((pool) => acceleratorOf(pool) === undefined);
  return pools.flatMap((pool) => {
    const zones = zonesOf(terraform, pool);
    return Array.from({ length: maximumNodes(pool, zones.length) }, (_, index) =>
      nodeOf(terraform, pool, zones[index % zones.length]!, index, hasCpuPool),
    );
  });
}

/** Nodes of a pool at its maximum, over all zones. */
export function maximumNodes(pool: Block, zones: number): number {
  const autoscaling = blockIn(pool, 'autoscaling');
  if (autoscaling === undefined) return Number(pool['node_count'] ?? 1) * zones;
  const total = autoscaling['total_max_node_count'];
  return total === undefined ? Number(autoscaling['max_node_count']) * zones : Number(total);
}

function nodeOf(
  terraform: TerraformJson,
  pool: Block,
  zone: string,
  index: number,
  hasCpuPool: boolean,
): KubernetesObject {
  const poolName = String(literal(terraform, pool['name']));
  const machine = machineOf(pool);
  const name = `gke-${poolName}-${index}`;
  const resources = resourcesOfNode(pool, machine);
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      labels: { 'kubernetes.io/hostname': name, ...labelsOf(terraform, pool, machine, zone) },
      annotations: { 'kwok.x-k8s.io/node': 'fake' },
    },
    spec: { taints: taintsOf(pool, hasCpuPool) },
    status: { allocatable: resources, capacity: resources },
  };
}

function labelsOf(terraform: TerraformJson, pool: Block, machine: MachineType, zone: string): Record<string, string> {
  const config = blockIn(pool, 'node_config');
  const spot = config?.['spot'] === true;
  return {
    'kubernetes.io/os': 'linux',
    'kubernetes.io/arch': machine.cpuArchitecture,
    'node.kubernetes.io/instance-type': machine.name,
    'topology.kubernetes.io/zone': zone,
    'topology.gke.io/zone': zone,
    'topology.kubernetes.io/region': zone.replace(/-[a-z]$/, ''),
    'cloud.google.com/gke-nodepool': String(literal(terraform, pool['name'])),
    'cloud.google.com/machine-family': machine.series,
    'cloud.google.com/gke-provisioning': spot ? 'spot' : 'standard',
    ...(spot ? { 'cloud.google.com/gke-spot': 'true' } : {}),
    ...(config?.['flex_start'] === true ? { 'cloud.google.com/gke-flex-start': 'true' } : {}),
    ...acceleratorLabels(pool, machine),
    ...(config?.['labels'] as Record<string, string> | undefined),
  };
}

function acceleratorLabels(pool: Block, machine: MachineType): Record<string, string> {
  const accelerator = acceleratorOf(pool);
  if (accelerator === undefined) return {};
  const { nodeLabel, topologyLabel } = ACCELERATORS[accelerator];
  const driver = blockIn(guestAccelerator(pool), 'gpu_driver_installation_config')?.['gpu_driver_version'];
  const topology = blockIn(pool, 'placement_policy')?.['tpu_topology'] ?? machine.topologies?.[0];
  return {
    [nodeLabel.key]: nodeLabel.value,
    ...(driver === undefined ? {} : { 'cloud.google.com/gke-gpu-driver-version': driverLabel(driver) }),
    ...(topologyLabel === undefined ? {} : { [topologyLabel]: topology as string }),
    ...sharingLabels(pool),
  };
}

function sharingLabels(pool: Block): Record<string, string> {
  const partitionSize = guestAccelerator(pool)?.['gpu_partition_size'] as string | undefined;
  const sharing = blockIn(guestAccelerator(pool), 'gpu_sharing_config');
  return {
    ...(partitionSize === undefined ? {} : { 'cloud.google.com/gke-gpu-partition-size': partitionSize }),
    ...(sharing === undefined
      ? {}
      : {
          'cloud.google.com/gke-gpu-sharing-strategy': String(sharing['gpu_sharing_strategy'])
            .toLowerCase()
            .replace('_', '-'),
          'cloud.google.com/gke-max-shared-clients-per-gpu': String(sharing['max_shared_clients_per_gpu']),
        }),
  };
}

function driverLabel(version: unknown): string {
  return version === 'INSTALLATION_DISABLED' ? 'autoinstall-disabled' : String(version).toLowerCase();
}

/** The pool's own taints, and the one that GKE adds to accelerator pools of a cluster that has other pools, too. */
function taintsOf(pool: Block, hasCpuPool: boolean): Taint[] {
  const effects: Record<string, string> = {
    NO_SCHEDULE: 'NoSchedule',
    NO_EXECUTE: 'NoExecute',
    PREFER_NO_SCHEDULE: 'PreferNoSchedule',
  };
  const own = blocksIn(blockIn(pool, 'node_config'), 'taint').map((taint) => ({
    key: String(taint['key']),
    value: String(taint['value']),
    effect: effects[String(taint['effect'])] ?? String(taint['effect']),
  }));
  const queued = blockIn(pool, 'queued_provisioning')?.['enabled'] === true ? [QUEUED] : [];
  const accelerator = acceleratorOf(pool);
  if (accelerator === undefined || !hasCpuPool) return [...own, ...queued];
  const { taint } = ACCELERATORS[accelerator];
  return [...own.filter(({ key }) => key !== taint.key), taint, ...queued];
}

/** https://docs.cloud.google.com/kubernetes-engine/docs/how-to/provisioningrequest */
const QUEUED: Taint = { key: 'cloud.google.com/gke-queued', value: 'true', effect: 'NoSchedule' };

function resourcesOfNode(pool: Block, machine: MachineType): Record<string, string> {
  const accelerator = acceleratorOf(pool);
  const count = Number(guestAccelerator(pool)?.['count'] ?? machine.acceleratorCount) * unitsOfDevice(pool);
  const ssd = blockIn(blockIn(pool, 'node_config'), 'ephemeral_storage_local_ssd_config')?.['local_ssd_count'];
  const diskGb = Number(blockIn(pool, 'node_config')?.['disk_size_gb'] ?? DEFAULT_DISK_GB);
  return {
    cpu: `${machine.allocatable.cpuMillis}m`,
    memory: `${machine.allocatable.memoryMib}Mi`,
    'ephemeral-storage': `${ssd === undefined ? bootDiskEphemeralStorageMib(diskGb) : localSsdEphemeralStorageMib(Number(ssd), machine.localSsd?.diskGib)}Mi`,
    pods: `${(pool['max_pods_per_node'] as number | undefined) ?? DEFAULT_PODS}`,
    ...(accelerator === undefined ? {} : { [ACCELERATORS[accelerator].resource]: String(count) }),
  };
}

/** What the device plugin offers one GPU as: its slices, its shares, or itself. */
function unitsOfDevice(pool: Block): number {
  const gpu = guestAccelerator(pool);
  const accelerator = acceleratorOf(pool);
  const partitionSize = gpu?.['gpu_partition_size'] as string | undefined;
  const slices = partitionSize && accelerator && ACCELERATORS[accelerator].mig?.[partitionSize]?.count;
  return slices || Number(blockIn(gpu, 'gpu_sharing_config')?.['max_shared_clients_per_gpu'] ?? 1);
}

/** GKE's defaults where the pool says nothing. */
const DEFAULT_DISK_GB = 100;
const DEFAULT_PODS = 110;

function machineOf(pool: Block): MachineType {
  return findMachineType(String(blockIn(pool, 'node_config')?.['machine_type']));
}

/** The GPU that the pool asks Terraform for, or the TPU that its machine type has. A GPU not asked for is not there. */
function acceleratorOf(pool: Block): AcceleratorName | undefined {
  const asked = guestAccelerator(pool)?.['type'] as AcceleratorName | undefined;
  const builtIn = machineOf(pool).accelerator;
  if (asked !== undefined) return asked;
  return builtIn !== undefined && ACCELERATORS[builtIn].kind === 'tpu' ? builtIn : undefined;
}

function guestAccelerator(pool: Block): Block | undefined {
  return blockIn(blockIn(pool, 'node_config'), 'guest_accelerator');
}

function zonesOf(terraform: TerraformJson, pool: Block): string[] {
  const [cluster] = Object.values(resourcesOf(terraform, 'google_container_cluster'));
  const named = (pool['node_locations'] ?? cluster?.['node_locations']) as string[] | undefined;
  if (named !== undefined && named.length > 0) return named;
  const location = String(literal(terraform, pool['location'] ?? cluster?.['location']));
  // A regional pool that names no zones gets three of the region's; which ones is Google's choice.
  return /-[a-z]$/.test(location) ? [location] : ['b', 'c', 'd'].map((zone) => `${location}-${zone}`);
}
