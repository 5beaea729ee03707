import type { MachineType } from './machine-types';
import { ACCELERATORS } from './accelerators';

/**
 * Whether a machine type is offered somewhere, as far as is known. `listed` is no promise of capacity; `unknown` means
 * that no source was read, not that it is absent.
 */
export type Availability = 'listed' | 'not-listed' | 'unknown';

/** Whether that machine type was listed in that region: `europe-west4`. */
export function availabilityInRegion(machineType: MachineType, region: string): Availability {
  const regions = regionsOf(machineType);
  if (!regions) return 'unknown';
  return regions.includes(region) ? 'listed' : 'not-listed';
}

/** Whether its accelerator was listed in that zone: `europe-west4-a`. Unknown where the region's zones were not read. */
export function availabilityInZone(machineType: MachineType, zone: string): Availability {
  const region = zone.slice(0, zone.lastIndexOf('-'));
  const inRegion = availabilityInRegion(machineType, region);
  if (inRegion !== 'listed') return inRegion;
  const zones = machineType.accelerator && ACCELERATORS[machineType.accelerator].zones?.[region];
  if (!zones) return 'unknown';
  return zones.includes(zone) ? 'listed' : 'not-listed';
}

/** Zones of a region where its accelerator was listed; undefined where they were not read, or it has no accelerator. */
export function tryFindZones(machineType: MachineType, region: string): readonly string[] | undefined {
  const { accelerator } = machineType;
  return accelerator === undefined ? undefined : ACCELERATORS[accelerator].zones?.[region];
}

/** An N1 machine is everywhere; with GPUs attached it is where they are. */
function regionsOf(machineType: MachineType): readonly string[] | null {
  if (machineType.attachable && machineType.accelerator) return ACCELERATORS[machineType.accelerator].regions;
  return machineType.regions;
}
