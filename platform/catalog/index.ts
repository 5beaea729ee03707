export {
  type Accelerator,
  type AcceleratorName,
  ACCELERATORS,
  findAccelerator,
  tryFindAccelerator,
} from './accelerators';
export type { AcceleratorDtype, AcceleratorRow, Interconnect, MigProfile, Sharing, Topology } from './accelerator';
export {
  type Allocatable,
  allocatable,
  ALLOCATABLE_SOURCE,
  bootDiskEphemeralStorageMib,
  kernelReservedMib,
  localSsdEphemeralStorageMib,
} from './allocatable';
export { type Consumption, FLEX_START_MIN_GKE_VERSION } from './consumption';
export type { Attachable, BootDiskType, LocalSsd, MachineTypeRow } from './machine-type';
export {
  findMachineType,
  type MachineType,
  type MachineTypeName,
  MACHINE_TYPES,
  tryAttachAccelerator,
  tryFindMachineType,
} from './machine-types';
export type { Mla, ModelRow, SlidingWindow } from './model';
export { findModel, type Model, type ModelId, MODELS, tryFindModel } from './models';
