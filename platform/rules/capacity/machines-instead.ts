import {
  ACCELERATORS,
  availabilityInRegion,
  MACHINE_TYPES,
  type MachineType,
  tryFindNodePrice,
  tryFindZones,
} from '../../catalog';
import type { NodePool, Platform } from '../../resolve';
import { fields } from '../literal';
import { consumptionOf } from './obtained';

/**
 * What to write in place of a machine type that is not to be had in the region: the cheapest there that has as many
 * accelerators of the same kind, at least their memory, and can be obtained in the same way. Empty where there is none.
 */
export function machinesInstead(platform: Platform, pool: NodePool, machine: MachineType): { fix?: string } {
  const { region } = platform;
  const [best] = Object.values(MACHINE_TYPES)
    .filter((other) => isAlike(other, machine) && availabilityInRegion(other, region) === 'listed')
    .filter((other) => other.consumption[consumptionOf(pool)] === true && hasZone(other, pool, region))
    .sort((a, b) => priceOf(a, region) - priceOf(b, region));
  if (best === undefined) return {};
  const zones = tryFindZones(best, region)?.filter((zone) => pool.zones.includes(zone)) ?? pool.zones;
  return { fix: fields({ machineType: best.name, ...(zones.length === pool.zones.length ? {} : { zones }) }) };
}

function isAlike(other: MachineType, machine: MachineType): boolean {
  if (other.accelerator === undefined || machine.accelerator === undefined) return false;
  const [theirs, ours] = [ACCELERATORS[other.accelerator], ACCELERATORS[machine.accelerator]];
  return (
    theirs.kind === ours.kind &&
    theirs.memoryGib * (other.acceleratorShare ?? 1) >= ours.memoryGib * (machine.acceleratorShare ?? 1) &&
    other.acceleratorCount === machine.acceleratorCount &&
    other.cpuArchitecture === machine.cpuArchitecture
  );
}

function hasZone(other: MachineType, pool: NodePool, region: string): boolean {
  const zones = tryFindZones(other, region);
  return zones === undefined || zones.some((zone) => pool.zones.includes(zone));
}

function priceOf(machine: MachineType, region: string): number {
  return tryFindNodePrice(machine, region)?.onDemand ?? Number.POSITIVE_INFINITY;
}
