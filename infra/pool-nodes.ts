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
    ...(pool.secureBoot
      ? {}
      : { shieldedInstanceConfig: { enableSecureBoot: false, enableIntegrityMonitoring: false } }),
    gvnic: { enabled: true },
    ...(pool.fastSocket ? { fastSocket: { enabled: true } } : {}),
    gcfsConfig: { enabled: pool.imageStreaming },
    ...taints(pool),
    ...(pool.accelerator === undefined ? {} : accelerated(pool.accelerator)),
    ...(pool.secondaryBootDisks.length === 0
      ? {}
      : { secondaryBootDisks: pool.secondaryBootDisks.map((disk) => ({ ...disk })) }),
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

/** GKE taints queued nodes itself. */
const SET_BY_GKE = 'cloud.google.com/gke-queued';

/**
 * The accelerator's taint is said although GKE adds it to a pool of a cluster that has other pools, for it does not
 * where the accelerator pool is the first.
 */
function taints(pool: NodePool): Partial<ContainerNodePoolNodeConfig> {
  const ours = pool.taints.filter(({ key }) => key !== SET_BY_GKE);
  if (ours.length === 0) return {};
  return { taint: ours.map(({ key, value }) => ({ key, value, effect: 'NO_SCHEDULE' })) };
}

/** GPUs are asked for, TPUs come with the machine type. */
function accelerated(accelerator: PoolAccelerator): Partial<ContainerNodePoolNodeConfig> {
  const { driverVersion } = accelerator;
  return {
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
