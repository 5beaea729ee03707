import type { AcceleratorRow } from '../accelerator';
import type { MachineTypeRow } from '../machine-type';
import {
  ACCELERATOR_MAP,
  CLUSTER_TOOLKIT,
  COMPUTE_CAPABILITY,
  DENSE_TFLOPS,
  GPU_MACHINE_TYPES,
  LOCAL_SSD,
  MIG_PARTITIONER,
  XPK,
} from './sources';

export const NVIDIA_GB200 = {
  name: 'nvidia-gb200',
  kind: 'gpu',
  displayName: 'NVIDIA GB200',
  nodeLabel: { key: 'cloud.google.com/gke-accelerator', value: 'nvidia-gb200' },
  resource: 'nvidia.com/gpu',
  taint: { key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' },
  architecture: 'Blackwell',
  computeCapability: '10.0',
  memoryType: 'HBM3e',
  memoryGb: 186,
  memoryGib: 185.03,
  cudaMemoryGib: 184.31,
  contextGib: 0.56,
  usableMemoryGib: 183.75,
  memorySource:
    'nvidia-smi 189471 MiB and CUDA total 184.31 GiB in public logs; context UNCONFIRMED, the largest measured elsewhere',
  memoryBandwidthGBps: 8000,
  denseTflops: { fp16: 2500, bf16: 2500, fp8: 5000, fp4: 10000, int8: 5000, int4: null },
  nativeDtypes: ['bf16', 'fp16', 'tf32', 'fp8', 'fp4', 'int8'],
  interconnect: { type: 'NVLink5 NVL72 domain', bidirectionalGBps: 1800 },
  mig: {
    '1g.23gb': { count: 7, memoryGib: 20.35, confirmed: false },
    '1g.47gb': { count: 4, memoryGib: 41.58, confirmed: false },
    '2g.47gb': { count: 3, memoryGib: 41.58, confirmed: false },
    '3g.93gb': { count: 2, memoryGib: 82.28, confirmed: false },
    '4g.93gb': { count: 1, memoryGib: 82.28, confirmed: false },
    '7g.186gb': { count: 1, memoryGib: 182.25, confirmed: false },
  },
  sharing: { timeSharing: true, mps: true, maxClientsPerGpu: 48 },
  regions: ['us-central1'],
  zones: null,
  availabilityAsOf: '2026-08',
  consumption: { onDemand: false, spot: null, flexStart: null, reservation: true },
  notes: [
    'arm64 nodes: images must be multi-arch.',
    'compute resource policy workload_policy accelerator_topology 1x72; NVIDIA DRA driver (ComputeDomain).',
    'Consumption: capacity must be reserved.',
  ],
  source: [
    GPU_MACHINE_TYPES,
    LOCAL_SSD,
    ACCELERATOR_MAP,
    MIG_PARTITIONER,
    CLUSTER_TOOLKIT,
    XPK,
    DENSE_TFLOPS,
    COMPUTE_CAPABILITY,
  ],
  asOf: '2026-11-21',
} as const satisfies AcceleratorRow;

/** Machine types that come with it. */
export const NVIDIA_GB200_MACHINE_TYPES = {
  'a4x-highgpu-4g': {
    vcpus: 140,
    memoryGib: 884,
    acceleratorCount: 4,
    localSsd: { mode: 'bundled', count: 4, diskGib: 3000 },
    bootDiskTypes: ['hyperdisk-balanced'],
    cpuArchitecture: 'arm64',
    maxNetworkGbps: 2000,
    physicalNics: 6,
  },
} as const satisfies Record<string, MachineTypeRow>;
