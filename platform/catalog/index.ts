export type { AcceleratorDtype, AcceleratorRow, Interconnect, MigProfile, Sharing, Topology } from './accelerator';
export {
  type Accelerator,
  type AcceleratorName,
  ACCELERATORS,
  findAccelerator,
  tryFindAccelerator,
} from './accelerators';
export {
  type Allocatable,
  allocatable,
  ALLOCATABLE_SOURCE,
  bootDiskEphemeralStorageMib,
  ephemeralStorageMib,
  kernelReservedMib,
  localSsdEphemeralStorageMib,
} from './allocatable';
export { type Availability, availabilityInRegion, availabilityInZone, tryFindZones } from './availability';
export { type Consumption, FLEX_START_MIN_GKE_VERSION } from './consumption';
export type { Attachable, BootDiskType, LocalSsd, MachineTypeRow } from './machine-type';
export {
  findMachineType,
  MACHINE_TYPES,
  type MachineType,
  type MachineTypeName,
  N1_ACCELERATORS,
  type N1Accelerator,
  tryAttachAccelerator,
  tryFindMachineType,
} from './machine-types';
export { MODEL_ARCHITECTURE_SOURCE, tryFindModelArchitecture } from './model-architecture';
export type { Mla, ModelRow, SlidingWindow } from './model';
export { findModel, type Model, type ModelId, MODELS, tryFindModel } from './models';
export { type NodePrice, pricedRegions, tryFindNodePrice, VM_PRICES } from './prices';
export { CLOSED_API_PRICES } from './prices/api-closed';
export { OPEN_API_PRICES } from './prices/api-open';
export type { ApiPrice } from './prices/api-price';
export { GPU_PRICES, type GpuPrice } from './prices/gpu';
export { HOURS_PER_MONTH, PLATFORM_PRICES } from './prices/platform';
export * from './service-extensions';
export { CURL_IMAGE, SET_UP_IMAGES } from './set-up-images';
export {
  ACCELERATOR_QUOTAS,
  type AcceleratorQuota,
  GLOBAL_GPU_QUOTA,
  GLOBAL_GPU_QUOTA_ID,
  QUOTA_SOURCE,
  type QuotaId,
} from './quotas';
export * from './api-levels';
export { type ApiLevel, type ApiOwner, type CrdFile, type CrdOwner, rawUrl } from './api-levels/row';
export * from './cloud-armor';
export * from './download-hosts';
export * from './gateway-classes';
export * from './gke-features';
export * from './gke-versions';
export * from './http-route-limits';
export * from './request-mirror';
export { BARE_METAL, GPU_NETWORKS, type GpuNetworkKind, type GpuNetworkRow, NVLINK_TOPOLOGIES } from './gpu-networks';
export * from './load-balancer-limits';
export * from './metrics';
export * from './model-armor';
export * from './picker';
export * from './vllm';
export { tryFindToolChatTemplate, type ToolChatTemplate } from './tool-chat-templates';
