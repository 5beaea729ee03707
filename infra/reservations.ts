import { Construct } from 'constructs';

import { machineOf } from '../platform/resolve/node-pool/machine';
import type { Platform } from '../platform/resolve/platform';
import type { NodePool } from '../platform/resolve/types/node-pool';
import type { Apis } from './apis';
import { ComputeReservation } from './engine';

export interface ReservationsProps {
  readonly platform: Platform;
  readonly apis: Apis;
}

/** Reservations that are made for pools: machines that are kept whether they run or not. */
export class Reservations extends Construct {
  private readonly reservations = new Map<string, ComputeReservation>();

  constructor(scope: Construct, id: string, { platform, apis }: ReservationsProps) {
    super(scope, id);
    for (const [name, pool] of Object.entries(platform.nodePools)) {
      const { reservation, zones } = pool;
      if (typeof reservation !== 'object' || reservation.create === undefined) continue;
      const { count, sharedWith } = reservation.create;
      const made = new ComputeReservation(this, name, {
        name: reservation.name,
        description: `Nodes of pool ${name}`,
        zone: zones[0] ?? '',
        specificReservationRequired: true,
        specificReservation: { count, instanceProperties: instanceProperties(pool) },
        ...(sharedWith.length === 0 ? {} : { shareSettings: shareSettings(sharedWith) }),
        dependsOn: apis.of('compute'),
      });
      this.reservations.set(name, made);
    }
  }

  /** The reservation that was made for a pool, to depend on. */
  of({ name }: NodePool): ComputeReservation[] {
    return [this.reservations.get(name) ?? []].flat();
  }
}

function shareSettings(projects: readonly string[]) {
  return {
    shareType: 'SPECIFIC_PROJECTS',
    projectMap: projects.map((project) => ({ id: project, projectId: project })),
  };
}

/** Only machines that are alike in all of this are taken from it. GPUs and disks that a machine type brings are its own. */
function instanceProperties(pool: NodePool) {
  const { machineType, accelerator, localSsd } = pool;
  const { attachable, localSsd: own } = machineOf(pool);
  const optional = own?.mode === 'optional' ? (localSsd?.count ?? 0) : 0;
  return {
    machineType,
    ...(attachable === undefined || accelerator === undefined
      ? {}
      : { guestAccelerators: [{ acceleratorType: accelerator.name, acceleratorCount: accelerator.deviceCount }] }),
    ...(optional === 0
      ? {}
      : { localSsds: Array.from({ length: optional }, () => ({ interface: 'NVME', diskSizeGb: own?.diskGib ?? 0 })) }),
  };
}
