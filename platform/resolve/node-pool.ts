import {
  ACCELERATORS,
  MACHINE_TYPES,
  bootDiskEphemeralStorageMib,
  localSsdEphemeralStorageMib,
  tryFindZones,
  type MachineType,
} from '../catalog';
import type { NodePoolDescription } from '../description';
import type { Ledger } from './ledger';
import { byDefault, catalogued, derived } from './origin';
import type { NodePool, PoolAccelerator } from './types/node-pool';

/** What a pool's values depend on beside its own description. */
export interface NodePoolContext {
  readonly name: string;
  readonly region: string;
  /** Zones of pools that name none and whose accelerator's zones are not known. */
  readonly clusterZones: readonly string[];
  /** Bytes of the largest checkpoint that is loaded on its nodes. */
  readonly largestCheckpointBytes: number;
}

/** Container images, their unpacked layers and GKE's own share of the boot disk, on a node with accelerators. */
const ACCELERATOR_BOOT_DISK_GB = 100;
const BOOT_DISK_STEP_GB = 50;
const GB = 1e9;

/** One node pool. */
export function resolveNodePool(context: NodePoolContext, given: NodePoolDescription, ledger: Ledger): NodePool {
  const machine: MachineType = MACHINE_TYPES[given.machineType];
  const accelerator = resolveAccelerator(machine, given, ledger.under('accelerator'));
  const disk = ledger.under('bootDisk');
  const bootDisk = {
    type: disk.choose(
      'type',
      given.bootDisk?.type,
      machine.bootDiskTypes?.[0] === undefined
        ? byDefault('pd-balanced', 'the balanced disk that every older series takes')
        : catalogued(machine.bootDiskTypes[0], `first boot disk that ${machine.name} takes`, machine),
    ),
    sizeGb: disk.choose(
      'sizeGb',
      given.bootDisk?.sizeGb,
      bootDiskSize(accelerator !== undefined, context.largestCheckpointBytes),
    ),
  };
  const ssd = bundledSsd(machine);
  const surge = accelerator === undefined ? 1 : 0;
  ledger.given('machineType', given.machineType);
  ledger.given('nodes', given.nodes);
  return {
    name: ledger.note('name', derived(context.name, 'its key in the description')),
    machineType: given.machineType,
    zones: ledger.choose('zones', given.zones, defaultZones(machine, context)),
    nodes: given.nodes,
    spot: ledger.choose('spot', given.spot, byDefault(false, 'Spot VMs may go at any time with 30 seconds of notice')),
    ...(accelerator === undefined ? {} : { accelerator }),
    bootDisk,
    ...(ssd === undefined
      ? {}
      : { localSsd: ledger.note('localSsd', catalogued({ count: ssd.count }, `comes with ${machine.name}`, machine)) }),
    imageStreaming: ledger.choose(
      'imageStreaming',
      given.imageStreaming,
      byDefault(
        true,
        'costs nothing and hastens images that come from Artifact Registry',
        'https://cloud.google.com/kubernetes-engine/docs/how-to/image-streaming',
      ),
    ),
    upgrade: ledger.note(
      'upgrade',
      accelerator === undefined
        ? byDefault({ maxSurge: 1, maxUnavailable: 0 }, 'a new node is ready before an old one goes')
        : byDefault(
            { maxSurge: surge, maxUnavailable: 1 },
            'a scarce accelerator is seldom there a second time',
            'GoogleCloudPlatform/cluster-toolkit v1.95.0 and accelerated-platforms',
          ),
    ),
    labels: ledger.choose('labels', given.labels, byDefault({}, 'GKE sets what the pods select by')),
    allocatable: ledger.note(
      'allocatable',
      catalogued(
        {
          ...machine.allocatable,
          ephemeralStorageMib:
            ssd === undefined
              ? bootDiskEphemeralStorageMib(bootDisk.sizeGb)
              : localSsdEphemeralStorageMib(ssd.count, ssd.diskGib),
        },
        `${machine.vcpus} vCPU, ${machine.memoryGib} GiB and ${storageOf(bootDisk.sizeGb, ssd)}, less what GKE reserves`,
        machine,
      ),
    ),
  };
}

interface Ssd {
  readonly count: number;
  readonly diskGib: number;
}

/** Local SSDs that a machine type always has: GKE puts the pods' ephemeral storage on them. */
function bundledSsd({ localSsd }: MachineType): Ssd | undefined {
  if (localSsd?.mode !== 'bundled' || localSsd.count === null) return undefined;
  return { count: localSsd.count, diskGib: localSsd.diskGib };
}

function storageOf(bootDiskGb: number, ssd: Ssd | undefined): string {
  return ssd === undefined ? `${bootDiskGb} GB of boot disk` : `${ssd.count} x ${ssd.diskGib} GiB of local SSD`;
}

function defaultZones(machine: MachineType, context: NodePoolContext) {
  const listed = tryFindZones(machine, context.region);
  return listed === undefined
    ? derived(context.clusterZones, 'the zones of the other pools')
    : catalogued(listed, `zones of ${context.region} where ${machine.name} is listed`, machine);
}

function resolveAccelerator(
  machine: MachineType,
  given: NodePoolDescription,
  ledger: Ledger,
): PoolAccelerator | undefined {
  if (machine.accelerator === undefined) return undefined;
  const accelerator = ACCELERATORS[machine.accelerator];
  ledger.note('name', catalogued(machine.accelerator, `what ${machine.name} carries`, machine));
  const driver =
    accelerator.kind === 'gpu'
      ? {
          driverVersion: ledger.choose(
            'driverVersion',
            given.gpuDriverVersion,
            byDefault(
              'LATEST',
              'images built for CUDA 13 (vLLM from 0.30.0) need driver 580 or newer',
              'vLLM 0.30.0 release notes',
            ),
          ),
        }
      : {};
  return {
    name: machine.accelerator,
    kind: ledger.note('kind', catalogued(accelerator.kind, 'what it is', accelerator)),
    resource: ledger.note(
      'resource',
      catalogued(accelerator.resource, 'extended resource of its device plugin', accelerator),
    ),
    count: ledger.note('count', catalogued(machine.acceleratorCount, `accelerators of one ${machine.name}`, machine)),
    ...driver,
    nodeLabel: ledger.note(
      'nodeLabel',
      catalogued(accelerator.nodeLabel, 'label that GKE puts on the node', accelerator),
    ),
    taint: ledger.note('taint', catalogued(accelerator.taint, 'taint that GKE puts on the node', accelerator)),
  };
}

function bootDiskSize(hasAccelerator: boolean, checkpointBytes: number) {
  if (!hasAccelerator) return byDefault(50, 'system pods need little room');
  const weightsGb = Math.ceil((checkpointBytes * 1.5) / GB / BOOT_DISK_STEP_GB) * BOOT_DISK_STEP_GB;
  return derived(
    ACCELERATOR_BOOT_DISK_GB + weightsGb,
    `${ACCELERATOR_BOOT_DISK_GB} GB for images and GKE, and one and a half times the largest checkpoint (${(checkpointBytes / GB).toFixed(1)} GB), in steps of ${BOOT_DISK_STEP_GB} GB`,
  );
}
