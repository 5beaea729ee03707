import { ephemeralStorageMib, type MachineType } from '../catalog';
import type { Reckoning } from './reckoning';
import { figure } from './units';

/** What a pod asks of a node. */
export interface PodRequests {
  readonly cpuMillis: number;
  readonly memoryMib: number;
  /** @default 0 */
  readonly ephemeralStorageMib?: number;
  /** Units of the extended resource. @default 0 */
  readonly accelerators?: number;
}

/** How a node is set up, as far as it changes what is left for pods. */
export interface NodeSetup {
  /** @default 100, which is GKE's */
  readonly bootDiskGib?: number;
  /** Local SSDs that hold ephemeral storage. @default 0 */
  readonly localSsdCount?: number;
  /** Units of the extended resource that one device is offered as (MIG instances, time-sharing clients). @default 1 */
  readonly unitsPerAccelerator?: number;
}

/** What a node has left for the pods of a platform. */
export interface NodeCapacity extends Reckoning, Required<PodRequests> {}

/** Which of a node's resources a figure is limited by. */
export type NodeResource = keyof PodRequests;

/**
 * Requests of the DaemonSets that GKE runs on every node: logging, metrics, metadata server, CSI drivers, network,
 * DNS cache, managed Prometheus. UNCONFIRMED: added up from general knowledge of GKE, not read on a node.
 */
export const SYSTEM_DAEMON_SETS = { cpuMillis: 450, memoryMib: 900 } as const;

/** Those that come with accelerators: device plugin, driver installer, DCGM exporter. UNCONFIRMED likewise. */
export const ACCELERATOR_DAEMON_SETS = { cpuMillis: 150, memoryMib: 500 } as const;

/** What one node really has to give: the machine's allocatable resources less the DaemonSets that are always there. */
export function nodeCapacity(machine: MachineType, setup: NodeSetup = {}): NodeCapacity {
  const accelerated = machine.acceleratorCount > 0;
  const extra = accelerated ? ACCELERATOR_DAEMON_SETS : { cpuMillis: 0, memoryMib: 0 };
  const cpuMillis = Math.max(0, machine.allocatable.cpuMillis - SYSTEM_DAEMON_SETS.cpuMillis - extra.cpuMillis);
  const memoryMib = Math.max(0, machine.allocatable.memoryMib - SYSTEM_DAEMON_SETS.memoryMib - extra.memoryMib);
  const disks = { count: setup.localSsdCount ?? 0, diskGib: machine.localSsd?.diskGib ?? LOCAL_SSD_GIB };
  const storage = ephemeralStorageMib(setup.bootDiskGib ?? BOOT_DISK_GIB, disks);
  const accelerators = machine.acceleratorCount * (setup.unitsPerAccelerator ?? 1);
  const sum =
    `${machine.name}: ${machine.allocatable.cpuMillis}m - ${SYSTEM_DAEMON_SETS.cpuMillis + extra.cpuMillis}m =` +
    ` ${cpuMillis}m CPU; ${figure(machine.allocatable.memoryMib, 0)} MiB - ` +
    `${SYSTEM_DAEMON_SETS.memoryMib + extra.memoryMib} MiB = ${figure(memoryMib, 0)} MiB memory;` +
    ` ${figure(storage, 0)} MiB ephemeral storage; ${accelerators} accelerators`;
  return { cpuMillis, memoryMib, ephemeralStorageMib: storage, accelerators, sum, source: SOURCE };
}

/** GKE's boot disk where a node pool names none. */
const BOOT_DISK_GIB = 100;

/** Size of a local SSD where the machine type fixes none. */
const LOCAL_SSD_GIB = 375;

/** How many pods alike a node holds, and by what they are limited. */
export interface PodsPerNode extends Reckoning {
  readonly pods: number;
  /** The resource that runs out first. */
  readonly limitedBy: NodeResource;
  /** Resources of which not even one pod gets enough. */
  readonly lacking: readonly NodeResource[];
}

/** GKE's default of pods a node; DaemonSets take some of them. */
const PODS_PER_NODE = 110 - 15;

/** How many pods of one kind fit on an empty node. */
export function podsPerNode(node: NodeCapacity, pod: PodRequests): PodsPerNode {
  const resources: NodeResource[] = ['accelerators', 'cpuMillis', 'memoryMib', 'ephemeralStorageMib'];
  const counts = resources.map((resource) => ({ resource, pods: holds(node[resource], pod[resource] ?? 0) }));
  const least = counts.reduce((a, b) => (b.pods < a.pods ? b : a));
  const terms = resources.map((name) => `${name} ${figure(node[name], 0)} / ${figure(pod[name] ?? 0, 0)}`);
  return {
    pods: least.pods,
    limitedBy: least.resource,
    lacking: counts.filter((each) => each.pods === 0).map((each) => each.resource),
    sum: `min(${terms.join(', ')}) = ${least.pods} pods a node, limited by ${least.resource}`,
    source: node.source,
  };
}

const SOURCE = ['platform/catalog: machine types and allocatable', 'GKE system DaemonSets (UNCONFIRMED)'] as const;

function holds(capacity: number, request: number): number {
  return request > 0 ? Math.floor(capacity / request) : PODS_PER_NODE;
}
