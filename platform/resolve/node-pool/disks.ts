import { bootDiskEphemeralStorageMib, localSsdEphemeralStorageMib, type MachineType } from '../../catalog';
import type { NodePoolDescription } from '../../description';
import type { Ledger } from '../ledger';
import { byDefault, catalogued, derived } from '../origin';
import type { BootDisk, NodePool } from '../types/node-pool';

/** Container images, their unpacked layers and GKE's own share of the boot disk, on a node with accelerators. */
const ACCELERATOR_BOOT_DISK_GB = 100;
const BOOT_DISK_STEP_GB = 50;
const GB = 1e9;

/** What the size of a boot disk depends on. */
export interface DiskContext {
  readonly machine: MachineType;
  /** Bytes of the largest checkpoint that is loaded on the pool's nodes. */
  readonly largestCheckpointBytes: number;
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
  { machine, largestCheckpointBytes }: DiskContext,
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
      bootDiskSize(machine.accelerator !== undefined, largestCheckpointBytes),
    ),
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

function bootDiskSize(hasAccelerator: boolean, checkpointBytes: number) {
  if (!hasAccelerator) return byDefault(50, 'system pods need little room');
  const weightsGb = Math.ceil((checkpointBytes * 1.5) / GB / BOOT_DISK_STEP_GB) * BOOT_DISK_STEP_GB;
  return derived(
    ACCELERATOR_BOOT_DISK_GB + weightsGb,
    `${ACCELERATOR_BOOT_DISK_GB} GB for images and GKE, and one and a half times the largest checkpoint (${(checkpointBytes / GB).toFixed(1)} GB), in steps of ${BOOT_DISK_STEP_GB} GB`,
  );
}
