import { type AcceleratorName, MACHINE_TYPES, type MachineType, type MachineTypeName } from '../../catalog';
import type { NodePool } from '../types/node-pool';

/** A machine type with the GPUs that are attached to it, whether Google allows that pair or not: a rule refuses it. */
export function machineWith(
  name: MachineTypeName,
  attached: { readonly type: AcceleratorName; readonly count: number } | undefined,
): MachineType {
  const machine: MachineType = MACHINE_TYPES[name];
  return attached === undefined
    ? machine
    : { ...machine, accelerator: attached.type, acceleratorCount: attached.count };
}

/** The machine that a resolved pool's nodes are, with the GPUs that are attached to it. */
export function machineOf({ machineType, accelerator }: Pick<NodePool, 'machineType' | 'accelerator'>): MachineType {
  return machineWith(machineType, accelerator && { type: accelerator.name, count: accelerator.deviceCount });
}
