import type { NodePool, PoolAccelerator } from '../platform/resolve/types/node-pool';
import type { ContainerNodePoolNodeConfig } from './engine';
import { HARDENED_NODE } from './node-config';

/** What the nodes of every pool have from the environment. */
export interface PoolNodesProps {
  /** E-mail of the service account that they run as. */
  readonly account: string;
  /** Google Cloud labels. */
  readonly labels: Readonly<Record<string, string>>;
  /** Full name of the key for boot disks of pools that name none; absent: Google's. */
  readonly diskKey?: string | undefined;
}

/** The machines of a pool. */
export function poolNodes(pool: NodePool, { account, labels, diskKey }: PoolNodesProps): ContainerNodePoolNodeConfig {
  const bootDiskKmsKey = pool.bootDisk.kmsKey ?? diskKey;
  return {
    ...HARDENED_NODE,
    serviceAccount: account,
    machineType: pool.machineType,
    diskType: pool.bootDisk.type,
    diskSizeGb: pool.bootDisk.sizeGb,
    ...(bootDiskKmsKey === undefined ? {} : { bootDiskKmsKey }),
    ...(pool.spot ? { spot: true } : {}),
    ...(pool.flexStart ? { flexStart: true } : {}),
    ...(pool.maxRunDurationSeconds === undefined ? {} : { maxRunDuration: `${pool.maxRunDurationSeconds}s` }),
    ...(pool.reservation === undefined ? {} : { reservationAffinity: reservationAffinity(pool.reservation) }),
    ...(Object.keys(pool.labels).length === 0 ? {} : { labels: { ...pool.labels } }),
    resourceLabels: { ...labels },
    gvnic: { enabled: true },
    gcfsConfig: { enabled: pool.imageStreaming },
    ...(pool.accelerator === undefined ? {} : accelerated(pool.accelerator)),
    ...(pool.localSsd === undefined ? {} : { ephemeralStorageLocalSsdConfig: { localSsdCount: pool.localSsd.count } }),
  };
}

function reservationAffinity(
  reservation: NonNullable<NodePool['reservation']>,
): ContainerNodePoolNodeConfig['reservationAffinity'] {
  if (reservation === 'none') return { consumeReservationType: 'NO_RESERVATION' };
  if (reservation === 'any') return { consumeReservationType: 'ANY_RESERVATION' };
  return {
    consumeReservationType: 'SPECIFIC_RESERVATION',
    key: 'compute.googleapis.com/reservation-name',
    values: [reservation.name],
  };
}

/**
 * GPUs are asked for, TPUs come with the machine type. The taint is said although GKE adds it to a pool of a cluster
 * that has other pools, for it does not where the accelerator pool is the first.
 */
function accelerated(accelerator: PoolAccelerator): Partial<ContainerNodePoolNodeConfig> {
  const { driverVersion, taint } = accelerator;
  return {
    taint: [{ key: taint.key, value: taint.value, effect: 'NO_SCHEDULE' }],
    ...(accelerator.kind === 'tpu'
      ? {}
      : {
          guestAccelerator: [
            {
              type: accelerator.name,
              count: accelerator.deviceCount,
              ...shared(accelerator.sharing),
              ...(driverVersion === undefined
                ? {}
                : { gpuDriverInstallationConfig: { gpuDriverVersion: driverVersion } }),
            },
          ],
        }),
  };
}

function shared(sharing: PoolAccelerator['sharing']) {
  if (sharing === undefined) return {};
  if (sharing.strategy === 'MIG') return { gpuPartitionSize: sharing.partitionSize };
  const { strategy, maxSharedClientsPerGpu } = sharing;
  return { gpuSharingConfig: { gpuSharingStrategy: strategy, maxSharedClientsPerGpu } };
}
