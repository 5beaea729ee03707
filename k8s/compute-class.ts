import type { Construct } from 'constructs';
import {
  ComputeClass,
  ComputeClassSpecNodePoolConfigImageType as ImageType,
  type ComputeClassSpec,
  type ComputeClassSpecPriorities as Priority,
  ComputeClassSpecPrioritiesGpuDriverVersion as DriverVersion,
  type ComputeClassSpecPrioritiesGpuGpuSharing as GpuSharing,
  ComputeClassSpecPrioritiesGpuGpuSharingSharingStrategy as SharingStrategy,
  type ComputeClassSpecPrioritiesReservations as Reservations,
  ComputeClassSpecPrioritiesReservationsAffinity as Affinity,
  ComputeClassSpecPrioritiesStorageBootDiskType as BootDiskType,
  ComputeClassSpecWhenUnsatisfiable as WhenUnsatisfiable,
} from '../imports/cloud.google.com';
import {
  type AutoCreatedPool,
  type ComputeClass as ResolvedClass,
  type ComputePriority,
  isAutoCreated,
  type NodePool,
  type Platform,
  type PoolAccelerator,
} from '../platform/resolve';
import { shared } from './labels';
import { metadata } from './metadata';

/** Tells GKE's autoscaler in which order it tries to obtain the nodes of a class. */
export function computeClass(scope: Construct, platform: Platform, given: ResolvedClass): ComputeClass {
  return new ComputeClass(scope, `compute-class-${given.name}`, {
    metadata: metadata({ name: given.name, of: shared(platform.name, 'compute-class'), wave: 'foundation' }),
    spec: {
      whenUnsatisfiable:
        given.whenUnsatisfiable === 'ScaleUpAnyway'
          ? WhenUnsatisfiable.SCALE_UP_ANYWAY
          : WhenUnsatisfiable.DO_NOT_SCALE_UP,
      priorities: given.priorities.map((one) => priority(one, platform.cluster.keys?.bootDisks?.fullName)),
      activeMigration: { optimizeRulePriority: given.activeMigration },
      ...(given.consolidationDelayMinutes === undefined
        ? {}
        : { autoscalingPolicy: { consolidationDelayMinutes: given.consolidationDelayMinutes } }),
      ...autoCreation(platform, given),
    },
  });
}

/** Pools that GKE makes are to be like ours; those of ours are only taken where they are like these, and they are. */
function autoCreation({ cluster }: Platform, { priorities, weakest }: ResolvedClass): Partial<ComputeClassSpec> {
  if (!priorities.some(isAutoCreated)) return { nodePoolAutoCreation: { enabled: false } };
  return {
    nodePoolAutoCreation: { enabled: true },
    nodePoolConfig: {
      imageType: ImageType.COS_UNDERSCORE_CONTAINERD,
      serviceAccount: cluster.nodeServiceAccount.email,
      gvnic: { enabled: true },
      ...(weakest.imageStreaming ? { imageStreaming: { enabled: true } } : {}),
    },
  };
}

function priority(given: ComputePriority, diskKey: string | undefined): Priority {
  if (!isAutoCreated(given)) return { nodepools: [given.nodePool] };
  const { machineType, zones, spot, accelerator, bootDisk, localSsd, reservation } = given;
  return {
    machineType,
    spot,
    location: { zones: [...zones] },
    ...(accelerator === undefined ? {} : devices(accelerator)),
    ...(given.flexStart ? { flexStart: { enabled: true, ...recycling(given) } } : {}),
    ...(given.maxRunDurationSeconds === undefined ? {} : { maxRunDurationSeconds: given.maxRunDurationSeconds }),
    ...(reservation === undefined ? {} : { reservations: reservations(reservation, zones) }),
    storage: {
      bootDiskType: BOOT_DISKS[bootDisk.type as keyof typeof BOOT_DISKS],
      bootDiskSize: bootDisk.sizeGb,
      ...(diskKey === undefined ? {} : { bootDiskKmsKey: diskKey }),
      ...(localSsd === undefined ? {} : { localSsdCount: localSsd.count }),
    },
  };
}

const BOOT_DISKS = {
  'pd-balanced': BootDiskType.PD_HYPHEN_BALANCED,
  'pd-standard': BootDiskType.PD_HYPHEN_STANDARD,
  'pd-ssd': BootDiskType.PD_HYPHEN_SSD,
  'hyperdisk-balanced': BootDiskType.HYPERDISK_HYPHEN_BALANCED,
} as const;

function recycling({ nodeRecycling }: AutoCreatedPool) {
  return nodeRecycling === undefined ? {} : { nodeRecycling: { leadTimeSeconds: nodeRecycling.leadTimeSeconds } };
}

const DRIVERS = { DEFAULT: DriverVersion.DEFAULT, LATEST: DriverVersion.LATEST } as const;

function devices({ kind, name, deviceCount, topology, driverVersion, sharing }: PoolAccelerator): Partial<Priority> {
  if (kind === 'tpu') return { tpu: { type: name, count: deviceCount, topology } };
  return {
    gpu: {
      type: name,
      count: deviceCount,
      ...(driverVersion === undefined || driverVersion === 'INSTALLATION_DISABLED'
        ? {}
        : { driverVersion: DRIVERS[driverVersion] }),
      ...(sharing === undefined ? {} : { gpuSharing: gpuSharing(sharing) }),
    },
  };
}

function gpuSharing(sharing: NonNullable<PoolAccelerator['sharing']>): GpuSharing {
  if (sharing.strategy === 'MIG') return { gpuPartitionSize: sharing.partitionSize };
  return {
    sharingStrategy: sharing.strategy === 'MPS' ? SharingStrategy.MPS : SharingStrategy.TIME_UNDERSCORE_SHARING,
    maxSharedClientsPerGpu: sharing.maxSharedClientsPerGpu,
  };
}

function reservations(given: NonNullable<NodePool['reservation']>, zones: readonly string[]): Reservations {
  if (given === 'any') return { affinity: Affinity.ANY_BEST_EFFORT };
  if (given === 'none') return { affinity: Affinity.NONE };
  const { project, name, block } =
    /^(?:projects\/(?<project>[^/]+)\/reservations\/)?(?<name>[^/]+)(?:\/reservationBlocks\/(?<block>[^/]+))?/.exec(
      given.name,
    )?.groups ?? {};
  return {
    affinity: Affinity.SPECIFIC,
    specific: [
      {
        name: name ?? given.name,
        zones: [...zones],
        ...(project === undefined ? {} : { project }),
        ...(block === undefined ? {} : { reservationBlock: { name: block } }),
      },
    ],
  };
}
