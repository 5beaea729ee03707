import { bootDiskEphemeralStorageMib, localSsdEphemeralStorageMib, type MachineType } from '../../catalog';
import type { NodePoolDescription } from '../../description';
import type { Ledger } from '../ledger';
import { GIB } from '../../sizing';
import { byDefault, catalogued, derived, type Reasoned } from '../origin';
import { ephemeralStorageMibOf } from '../model/pod-resources';
import type { BootDisk, NodePool, PoolAccelerator } from '../types/node-pool';

/** Container images, their unpacked layers and GKE's own share of the boot disk, on a node with accelerators. */
const ACCELERATOR_BOOT_DISK_GB = 100;
const BOOT_DISK_STEP_GB = 50;
const BOOT_DISK_MAX_GB = 65_536;
const GB = 1e9;

/** A model on a pool, as far as it takes room on the nodes' disks. */
export interface Tenant {
  readonly checkpointBytes: number;
  /** Bytes of it that its pods keep on the node's disk. */
  readonly storedBytes: number;
  /** What each of its pods asks for, where the description says so. */
  readonly ephemeralStorageMib: number | undefined;
  /** What stands beside the engine in each of its pods asks for, in MiB. @default 0 */
  readonly besideMib?: number;
  /** Accelerators of one replica, where the description says so. */
  readonly ranks: number | undefined;
  readonly mostReplicas: number;
}

/** What the size of a boot disk depends on. */
export interface DiskContext {
  readonly machine: MachineType;
  readonly accelerator: PoolAccelerator | undefined;
  readonly tenants: readonly Tenant[];
}

/** The disks of a node, and what it has to give to pods. */
export function resolveDisks(
  context: DiskContext,
  given: NodePoolDescription,
  ledger: Ledger,
): Pick<NodePool, 'bootDisk' | 'localSsd' | 'allocatable'> {
  const { machine } = context;
  const bootDisk = resolveBootDisk(context, given, ledger.under('bootDisk'));
  const ssd = localSsdOf(machine, given);
  const ephemeralStorageMib =
    ssd === undefined
      ? bootDiskEphemeralStorageMib(bootDisk.sizeGb)
      : localSsdEphemeralStorageMib(ssd.count, ssd.diskGib);
  if (ssd !== undefined)
    ledger.choose(
      'localSsd',
      given.localSsd && { count: ssd.count },
      catalogued({ count: ssd.count }, `comes with ${machine.name}`, machine),
    );
  return {
    bootDisk,
    ...(ssd === undefined ? {} : { localSsd: { count: ssd.count } }),
    allocatable: ledger.note(
      'allocatable',
      catalogued(
        { ...machine.allocatable, ephemeralStorageMib },
        `${machine.vcpus} vCPU, ${machine.memoryGib} GiB and ${storageOf(bootDisk.sizeGb, ssd)}, less what GKE reserves`,
        machine,
      ),
    ),
  };
}

function resolveBootDisk(
  { machine, accelerator, tenants }: DiskContext,
  given: NodePoolDescription,
  ledger: Ledger,
): BootDisk {
  const [usual] = machine.bootDiskTypes ?? [];
  return {
    type: ledger.choose(
      'type',
      given.bootDisk?.type,
      usual === undefined
        ? byDefault('pd-balanced', 'the balanced disk that every older series takes')
        : catalogued(usual, `first boot disk that ${machine.name} takes`, machine),
    ),
    sizeGb: ledger.choose(
      'sizeGb',
      given.bootDisk?.sizeGb,
      accelerator === undefined ? byDefault(50, 'system pods need little room') : bootDiskSize(accelerator, tenants),
    ),
    ...(given.bootDisk?.kmsKey === undefined ? {} : { kmsKey: ledger.given('kmsKey', given.bootDisk.kmsKey) }),
  };
}

interface Ssd {
  readonly count: number;
  readonly diskGib: number;
}

/** Size of a local SSD where the machine type fixes none. */
const LOCAL_SSD_GIB = 375;

/** Local SSDs that are asked for, or that a machine type always has: GKE puts the pods' ephemeral storage on them. */
function localSsdOf({ localSsd }: MachineType, given: NodePoolDescription): Ssd | undefined {
  const diskGib = localSsd?.diskGib ?? LOCAL_SSD_GIB;
  if (given.localSsd !== undefined) return { count: given.localSsd.count, diskGib };
  if (localSsd?.mode !== 'bundled' || localSsd.count === null) return undefined;
  return { count: localSsd.count, diskGib };
}

function storageOf(bootDiskGb: number, ssd: Ssd | undefined): string {
  return ssd === undefined ? `${bootDiskGb} GB of boot disk` : `${ssd.count} x ${ssd.diskGib} GiB of local SSD`;
}

/** Room for the images and the largest checkpoint, and for what all pods that a node holds ask for together. */
function bootDiskSize(accelerator: PoolAccelerator, tenants: readonly Tenant[]): Reasoned<number> {
  const bytes = Math.max(0, ...tenants.map(({ storedBytes }) => storedBytes));
  const weightsGb = Math.ceil((bytes * 1.5) / GB / BOOT_DISK_STEP_GB) * BOOT_DISK_STEP_GB;
  const usual = ACCELERATOR_BOOT_DISK_GB + weightsGb;
  const askedMib = mostStorageAsked(accelerator, tenants);
  let sizeGb = usual;
  while (sizeGb < BOOT_DISK_MAX_GB && bootDiskEphemeralStorageMib(sizeGb) < askedMib) sizeGb += BOOT_DISK_STEP_GB;
  return sizeGb === usual
    ? derived(
        usual,
        `${ACCELERATOR_BOOT_DISK_GB} GB for images and GKE, and one and a half times the largest checkpoint on it (${(bytes / GB).toFixed(1)} GB), in steps of ${BOOT_DISK_STEP_GB} GB`,
      )
    : derived(
        sizeGb,
        `the pods of a node ask for ${Math.ceil(askedMib / 1024)} GiB of ephemeral storage together, in steps of ${BOOT_DISK_STEP_GB} GB`,
      );
}

function storageOfPod({ storedBytes, ephemeralStorageMib, besideMib = 0 }: Tenant): number {
  return (ephemeralStorageMib ?? ephemeralStorageMibOf(storedBytes)) + besideMib;
}

/** What the pods that a node holds ask for together, whichever of them come: those first that ask most an accelerator. */
function mostStorageAsked({ count, memoryGib }: PoolAccelerator, tenants: readonly Tenant[]): number {
  let left = count;
  let askedMib = 0;
  const loads = tenants
    .map((tenant) => ({ tenant, units: unitsOfPod(memoryGib, tenant), mib: storageOfPod(tenant) }))
    .sort((a, b) => b.mib / b.units - a.mib / a.units);
  for (const { tenant, units, mib } of loads) {
    const alone = left === count ? 1 : 0;
    const pods = Math.max(alone, Math.min(Math.floor(left / units), tenant.mostReplicas));
    left -= pods * units;
    askedMib += pods * mib;
  }
  return askedMib;
}

/** A replica takes as many accelerators as its weights need at the least. */
function unitsOfPod(memoryGib: number, { checkpointBytes, ranks }: Tenant): number {
  return ranks ?? Math.max(1, Math.ceil(checkpointBytes / GIB / memoryGib));
}
