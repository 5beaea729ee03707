import type { AcceleratorRow } from '../accelerator';
import type { MachineTypeRow } from '../machine-type';
import {
  ACCELERATOR_MAP,
  CLUSTER_TOOLKIT,
  COMPUTE_CAPABILITY,
  DENSE_TFLOPS,
  GPU_MACHINE_TYPES,
  LOCAL_SSD,
} from './sources';

export const NVIDIA_GB300 = {
  name: 'nvidia-gb300',
  kind: 'gpu',
  displayName: 'NVIDIA GB300',
  nodeLabel: { key: 'cloud.google.com/gke-accelerator', value: 'nvidia-gb300' },
  resource: 'nvidia.com/gpu',
  taint: { key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' },
  architecture: 'Blackwell Ultra',
  computeCapability: '10.3',
  memoryType: 'HBM3e',
  memoryGb: 279,
  memoryGib: 277.55,
  cudaMemoryGib: 276.5,
  contextGib: 0.56,
  usableMemoryGib: 275.94,
  memorySource:
    'nvidia-smi 284208 MiB in public logs; CUDA total 276.50 GiB in logs that do not name the card, and context: UNCONFIRMED',
  memoryBandwidthGBps: 8000,
  denseTflops: { fp16: 2500, bf16: 2500, fp8: 5000, fp4: 15000, int8: null, int4: null },
  nativeDtypes: ['bf16', 'fp16', 'tf32', 'fp8', 'fp4'],
  interconnect: { type: 'NVLink5 NVL72 domain', bidirectionalGBps: 1800 },
  sharing: { timeSharing: true, mps: true, maxClientsPerGpu: 48 },
  regions: ['us-central1', 'us-east4'],
  zones: { 'us-central1': ['us-central1-b'] },
  availabilityAsOf: '2026-08',
  consumption: { onDemand: false, spot: null, flexStart: null, reservation: true },
  minGkeVersion: '1.34.3-gke.1318000',
  notes: [
    'Shielded nodes must be disabled at cluster level in the Google blueprint (enable_shielded_nodes: false); hyperdisk-balanced boot only; IDPF NIC; GKE >= 1.34.3-gke.1318000 (third-party note).',
    'No x86 B300 machine type was found on Google Cloud.',
    'Consumption: capacity must be reserved.',
    'minGkeVersion is from a third-party note.',
  ],
  source: [GPU_MACHINE_TYPES, LOCAL_SSD, ACCELERATOR_MAP, CLUSTER_TOOLKIT, DENSE_TFLOPS, COMPUTE_CAPABILITY],
  asOf: '2026-11-21',
} as const satisfies AcceleratorRow;

/** Machine types that come with it. */
export const NVIDIA_GB300_MACHINE_TYPES = {
  'a4x-maxgpu-4g-metal': {
    vcpus: 144,
    memoryGib: 960,
    acceleratorCount: 4,
    localSsd: { mode: 'bundled', count: 4, diskGib: 3000 },
    bootDiskTypes: ['hyperdisk-balanced'],
    cpuArchitecture: 'arm64',
    maxNetworkGbps: 3600,
    physicalNics: 6,
  },
} as const satisfies Record<string, MachineTypeRow>;
