import { type Allocatable, allocatable } from './allocatable';
import type { AcceleratorRow } from './accelerator';
import { NVIDIA_A100_80GB, NVIDIA_A100_80GB_MACHINE_TYPES } from './accelerators/nvidia-a100-80gb';
import { NVIDIA_B200, NVIDIA_B200_MACHINE_TYPES } from './accelerators/nvidia-b200';
import { NVIDIA_GB200, NVIDIA_GB200_MACHINE_TYPES } from './accelerators/nvidia-gb200';
import { NVIDIA_GB300, NVIDIA_GB300_MACHINE_TYPES } from './accelerators/nvidia-gb300';
import { NVIDIA_H100_80GB, NVIDIA_H100_80GB_MACHINE_TYPES } from './accelerators/nvidia-h100-80gb';
import { NVIDIA_H100_MEGA_80GB, NVIDIA_H100_MEGA_80GB_MACHINE_TYPES } from './accelerators/nvidia-h100-mega-80gb';
import { NVIDIA_H200_141GB, NVIDIA_H200_141GB_MACHINE_TYPES } from './accelerators/nvidia-h200-141gb';
import { NVIDIA_L4, NVIDIA_L4_MACHINE_TYPES } from './accelerators/nvidia-l4';
import { NVIDIA_RTX_PRO_6000, NVIDIA_RTX_PRO_6000_MACHINE_TYPES } from './accelerators/nvidia-rtx-pro-6000';
import { NVIDIA_TESLA_A100, NVIDIA_TESLA_A100_MACHINE_TYPES } from './accelerators/nvidia-tesla-a100';
import { TPU_V5_LITE_PODSLICE, TPU_V5_LITE_PODSLICE_MACHINE_TYPES } from './accelerators/tpu-v5-lite-podslice';
import { TPU_V5P_SLICE, TPU_V5P_SLICE_MACHINE_TYPES } from './accelerators/tpu-v5p-slice';
import { TPU_V6E_SLICE, TPU_V6E_SLICE_MACHINE_TYPES } from './accelerators/tpu-v6e-slice';
import { TPU7X, TPU7X_MACHINE_TYPES } from './accelerators/tpu7x';
import type { AcceleratorName } from './accelerators';
import type { Consumption } from './consumption';
import type { MachineTypeRow } from './machine-type';
import { CPU_CONSUMPTION, CPU_MACHINE_TYPES, CPU_SOURCE } from './machine-types/cpu';
import { N1_MACHINE_TYPES } from './machine-types/n1';

type Rows = typeof NVIDIA_L4_MACHINE_TYPES &
  typeof NVIDIA_RTX_PRO_6000_MACHINE_TYPES &
  typeof NVIDIA_TESLA_A100_MACHINE_TYPES &
  typeof NVIDIA_A100_80GB_MACHINE_TYPES &
  typeof NVIDIA_H100_80GB_MACHINE_TYPES &
  typeof NVIDIA_H100_MEGA_80GB_MACHINE_TYPES &
  typeof NVIDIA_H200_141GB_MACHINE_TYPES &
  typeof NVIDIA_B200_MACHINE_TYPES &
  typeof NVIDIA_GB200_MACHINE_TYPES &
  typeof NVIDIA_GB300_MACHINE_TYPES &
  typeof TPU_V5_LITE_PODSLICE_MACHINE_TYPES &
  typeof TPU_V5P_SLICE_MACHINE_TYPES &
  typeof TPU_V6E_SLICE_MACHINE_TYPES &
  typeof TPU7X_MACHINE_TYPES &
  typeof N1_MACHINE_TYPES &
  typeof CPU_MACHINE_TYPES;

/** GPUs that can be attached to N1 machines. */
export const N1_ACCELERATORS = ['nvidia-tesla-t4', 'nvidia-tesla-v100'] as const satisfies readonly AcceleratorName[];

/** A GPU that can be attached to an N1 machine. */
export type N1Accelerator = (typeof N1_ACCELERATORS)[number];

/** A Compute Engine machine type: `g2-standard-8`. */
export type MachineTypeName = keyof Rows;

/**
 * A machine type with what follows from it.
 *
 * N1 machines have no GPU of their own: `accelerator` is absent, `acceleratorCount` is 0 and `attachable` lists what
 * may be attached and in what numbers. `tryAttachAccelerator` gives the machine as it is with GPUs attached.
 */
export interface MachineType extends MachineTypeRow {
  readonly name: MachineTypeName;
  /** `g2`, `a3`, `ct6e`. */
  readonly series: string;
  /** Absent on CPU machines, and on N1 until a GPU is attached. */
  readonly accelerator?: AcceleratorName;
  /** What one node has left for pods; ephemeral storage depends on its disks and is computed apart. */
  readonly allocatable: Allocatable;
  readonly cpuArchitecture: 'amd64' | 'arm64';
  /** Null when not known. */
  readonly regions: readonly string[] | null;
  readonly consumption: Consumption;
  readonly source: readonly string[];
  readonly asOf: string;
}

/** Every machine type by name. */
export const MACHINE_TYPES: Readonly<Record<MachineTypeName, MachineType>> = Object.fromEntries([
  ...ofAccelerator(NVIDIA_L4, NVIDIA_L4_MACHINE_TYPES),
  ...ofAccelerator(NVIDIA_RTX_PRO_6000, NVIDIA_RTX_PRO_6000_MACHINE_TYPES),
  ...ofAccelerator(NVIDIA_TESLA_A100, NVIDIA_TESLA_A100_MACHINE_TYPES),
  ...ofAccelerator(NVIDIA_A100_80GB, NVIDIA_A100_80GB_MACHINE_TYPES),
  ...ofAccelerator(NVIDIA_H100_80GB, NVIDIA_H100_80GB_MACHINE_TYPES),
  ...ofAccelerator(NVIDIA_H100_MEGA_80GB, NVIDIA_H100_MEGA_80GB_MACHINE_TYPES),
  ...ofAccelerator(NVIDIA_H200_141GB, NVIDIA_H200_141GB_MACHINE_TYPES),
  ...ofAccelerator(NVIDIA_B200, NVIDIA_B200_MACHINE_TYPES),
  ...ofAccelerator(NVIDIA_GB200, NVIDIA_GB200_MACHINE_TYPES),
  ...ofAccelerator(NVIDIA_GB300, NVIDIA_GB300_MACHINE_TYPES),
  ...ofAccelerator(TPU_V5_LITE_PODSLICE, TPU_V5_LITE_PODSLICE_MACHINE_TYPES),
  ...ofAccelerator(TPU_V5P_SLICE, TPU_V5P_SLICE_MACHINE_TYPES),
  ...ofAccelerator(TPU_V6E_SLICE, TPU_V6E_SLICE_MACHINE_TYPES),
  ...ofAccelerator(TPU7X, TPU7X_MACHINE_TYPES),
  ...ofCpu(N1_MACHINE_TYPES),
  ...ofCpu(CPU_MACHINE_TYPES),
]) as Record<MachineTypeName, MachineType>;

/** The machine type of that name, or undefined. */
export function tryFindMachineType(name: string): MachineType | undefined {
  return Object.hasOwn(MACHINE_TYPES, name) ? MACHINE_TYPES[name as MachineTypeName] : undefined;
}

/** The machine type of that name. @throws Error when there is none */
export function findMachineType(name: string): MachineType {
  const found = tryFindMachineType(name);
  if (!found) throw new Error(`no machine type is called ${name}`);
  return found;
}

/**
 * An N1 machine as it is with so many GPUs attached; undefined where Google does not allow that pair or number.
 * Machines that come with their GPUs are returned as they are when both agree.
 */
export function tryAttachAccelerator(
  machineType: MachineType,
  accelerator: AcceleratorName,
  count: number,
): MachineType | undefined {
  if (machineType.accelerator === accelerator && machineType.acceleratorCount === count) return machineType;
  const offer = machineType.attachable?.find((one) => one.accelerator === accelerator);
  if (!offer?.counts.includes(count)) return undefined;
  return { ...machineType, accelerator, acceleratorCount: count };
}

type Entry = readonly [name: string, machineType: MachineType];

/** What a machine type has from its accelerator, or from being a CPU machine. */
interface Common {
  readonly accelerator?: AcceleratorName;
  readonly regions: readonly string[] | null;
  readonly consumption: Consumption;
  readonly source: readonly string[];
  readonly asOf: string;
}

function ofAccelerator(row: AcceleratorRow, rows: Readonly<Record<string, MachineTypeRow>>): Entry[] {
  const { name, regions, consumption, source, asOf } = row;
  return entries(rows, { accelerator: name as AcceleratorName, regions, consumption, source, asOf });
}

function ofCpu(rows: Readonly<Record<string, MachineTypeRow>>): Entry[] {
  return entries(rows, { ...CPU_SOURCE, regions: null, consumption: CPU_CONSUMPTION });
}

function entries(rows: Readonly<Record<string, MachineTypeRow>>, common: Common): Entry[] {
  return Object.entries(rows).map(([name, row]) => [
    name,
    {
      ...common,
      ...row,
      name: name as MachineTypeName,
      series: name.split('-')[0] ?? name,
      allocatable: allocatable(row.vcpus, row.memoryGib),
      cpuArchitecture: row.cpuArchitecture ?? 'amd64',
      regions: row.regions ?? common.regions,
      consumption: { ...common.consumption, ...row.consumption },
      source: row.source ?? common.source,
      asOf: row.asOf ?? common.asOf,
    },
  ]);
}
