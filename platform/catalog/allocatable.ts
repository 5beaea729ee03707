/** What one node has left for pods. */
export interface Allocatable {
  readonly cpuMillis: number;
  readonly memoryMib: number;
}

/**
 * Where the sums below come from. The percentages are documented by Google; what the kernel itself takes before the
 * kubelet sees the memory was measured by the cluster autoscaler's authors, who subtract it the same way.
 */
export const ALLOCATABLE_SOURCE = [
  'cloud.google.com/kubernetes-engine/docs/concepts/plan-node-sizes: memory, CPU and local ephemeral storage reservations',
  'kubernetes/autoscaler cluster-autoscaler/cloudprovider/gce/reserved.go, gce_reserved.go @0be995d: what kernel and Container-Optimized OS take',
] as const;

/**
 * CPU and memory that pods may ask for on a GKE node: the machine's own, less the kernel's share, GKE's reservations
 * and the eviction threshold. DaemonSets (logging, metrics, device plugin) still come out of what this returns.
 *
 * Checked against the node that Google's page prints (4 vCPU, 16 GiB): CPU equal, memory 0.6 % above.
 *
 * @param vcpus of the machine type
 * @param memoryGib of the machine type; Compute Engine's "GB" of memory are GiB
 */
export function allocatable(vcpus: number, memoryGib: number): Allocatable {
  const memoryMib = memoryGib * MIB_PER_GIB;
  const free = memoryMib - kernelReservedMib(memoryGib) - reserved(memoryMib, MEMORY_BRACKETS) - EVICTION_MIB;
  return {
    cpuMillis: Math.floor(vcpus * 1000 - reserved(vcpus * 1000, CPU_BRACKETS)),
    memoryMib: Math.max(0, Math.floor(free)),
  };
}

/** Memory in MiB that the kernel of a Container-Optimized OS node takes before the kubelet reports its capacity. */
export function kernelReservedMib(memoryGib: number): number {
  const memoryMib = memoryGib * MIB_PER_GIB;
  const ioTlb = memoryGib > 3 ? 64 : 0;
  const small = memoryGib <= 8 ? 8 : 0;
  return memoryMib / 64 + 16 + ioTlb + small + Math.min(0.00175 * memoryMib, 248);
}

/**
 * Ephemeral storage in MiB that pods of a node may ask for: on its local SSDs where the node pool gives them to
 * ephemeral storage, else on its boot disk.
 *
 * @param bootDiskGib size of the boot disk
 * @param localSsd `ephemeralStorageLocalSsdConfig`: how many disks and how large. @default none
 */
export function ephemeralStorageMib(bootDiskGib: number, localSsd?: { count: number; diskGib: number }): number {
  return localSsd && localSsd.count > 0
    ? localSsdEphemeralStorageMib(localSsd.count, localSsd.diskGib)
    : bootDiskEphemeralStorageMib(bootDiskGib);
}

/**
 * Ephemeral storage in MiB that pods may ask for when it lies on the boot disk: what the file system of
 * Container-Optimized OS holds, less GKE's reservation and the eviction threshold of 10 %.
 *
 * @param bootDiskGib size of the boot disk; Compute Engine's "GB" of disk are GiB
 */
export function bootDiskEphemeralStorageMib(bootDiskGib: number): number {
  const systemPartitionsGib = 0.015635 * bootDiskGib + 4.148;
  const bufferGib = Math.min(100 / MIB_PER_GIB, 0.001 * bootDiskGib);
  const fileSystemGib = Math.max(0, bootDiskGib - systemPartitionsGib - bufferGib);
  const reservedGib = Math.min(0.5 * bootDiskGib, 6 + 0.35 * bootDiskGib, 100);
  return storageMib(fileSystemGib, reservedGib);
}

/**
 * Ephemeral storage in MiB that pods may ask for when it lies on local SSDs (`ephemeralStorageLocalSsdConfig`): their
 * file system, less GKE's reservation (50 GiB for one disk, 75 for two, 100 for more) and the eviction threshold.
 * The reservation by number of disks is general Google documentation (plan-node-sizes).
 *
 * @param count local SSDs of the node
 * @param diskGib size of each. @default 375
 */
export function localSsdEphemeralStorageMib(count: number, diskGib = 375): number {
  if (count <= 0) return 0;
  const fileSystemGib = count * diskGib - localSsdOverheadGib(count, diskGib);
  const reservedGib = count === 1 ? 50 : count === 2 ? 75 : 100;
  return storageMib(fileSystemGib, reservedGib);
}

const MIB_PER_GIB = 1024;

/** The kubelet's `memory.available` hard eviction threshold on GKE. */
const EVICTION_MIB = 100;

interface Bracket {
  readonly from: number;
  readonly rate: number;
}

/** 25 % of the first 4 GiB, 20 % of the next 4, 10 % of the next 8, 6 % of the next 112, 2 % of the rest. In MiB. */
const MEMORY_BRACKETS: readonly Bracket[] = [
  { from: 0, rate: 0.25 },
  { from: 4 * MIB_PER_GIB, rate: 0.2 },
  { from: 8 * MIB_PER_GIB, rate: 0.1 },
  { from: 16 * MIB_PER_GIB, rate: 0.06 },
  { from: 128 * MIB_PER_GIB, rate: 0.02 },
];

/** 6 % of the first core, 1 % of the second, 0.5 % of the next two, 0.25 % of the rest. In millicores. */
const CPU_BRACKETS: readonly Bracket[] = [
  { from: 0, rate: 0.06 },
  { from: 1000, rate: 0.01 },
  { from: 2000, rate: 0.005 },
  { from: 4000, rate: 0.0025 },
];

/**
 * GiB that the file system over so many 375 GiB disks takes, measured by the autoscaler's authors; above eight disks
 * the array is laid out otherwise. Between two counts the larger is taken, beyond 24 it grows in proportion.
 */
const LOCAL_SSD_OVERHEAD_GIB: readonly (readonly [count: number, gib: number])[] = [
  [1, 6.95],
  [2, 13.09],
  [3, 19.1],
  [4, 25.11],
  [5, 31.12],
  [6, 37.14],
  [7, 43.16],
  [8, 49.17],
  [16, 50.39],
  [24, 75.04],
];

function localSsdOverheadGib(count: number, diskGib: number): number {
  const measured = LOCAL_SSD_OVERHEAD_GIB.find(([disks]) => disks >= count)?.[1] ?? (75.04 / 24) * count;
  return measured * (diskGib / 375);
}

function storageMib(fileSystemGib: number, reservedGib: number): number {
  return Math.max(0, Math.floor((fileSystemGib * 0.9 - reservedGib) * MIB_PER_GIB));
}

function reserved(capacity: number, brackets: readonly Bracket[]): number {
  return brackets.reduce((sum, { from, rate }, index) => {
    const to = Math.min(capacity, brackets[index + 1]?.from ?? capacity);
    return sum + Math.max(0, to - from) * rate;
  }, 0);
}
