import type { AcceleratorRow } from '../accelerator';
import { ACCELERATOR_MAP, COMPUTE_CAPABILITY, GPU_MACHINE_TYPES } from './sources';

export const NVIDIA_TESLA_V100 = {
  name: 'nvidia-tesla-v100',
  kind: 'gpu',
  displayName: 'NVIDIA V100',
  nodeLabel: { key: 'cloud.google.com/gke-accelerator', value: 'nvidia-tesla-v100' },
  resource: 'nvidia.com/gpu',
  taint: { key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' },
  architecture: 'Volta',
  computeCapability: '7.0',
  memoryType: 'HBM2',
  memoryGb: 16,
  memoryGib: 16,
  cudaMemoryGib: 15.77,
  contextGib: 0.56,
  usableMemoryGib: 15.21,
  memorySource:
    'nvidia-smi 16384 MiB (1CatAI/1Cat-vLLM#85; older drivers print 16160); CUDA total 15.77 GiB in error texts that do not name the card, and context: UNCONFIRMED',
  memoryBandwidthGBps: 900,
  denseTflops: { fp16: 125, bf16: null, fp8: null, fp4: null, int8: null, int4: null },
  nativeDtypes: ['fp16'],
  interconnect: { type: 'NVLink ring', bidirectionalGBps: 300 },
  sharing: { timeSharing: true, mps: true, maxClientsPerGpu: 48 },
  regions: ['asia-east1', 'europe-west4', 'us-central1', 'us-east1', 'us-west1'],
  zones: null,
  availabilityAsOf: '2026-08',
  consumption: { onDemand: true, spot: true, flexStart: null, reservation: true },
  notes: ['Legacy: no bf16 and no fp8; recent vLLM and FlashAttention builds may drop sm_70.'],
  source: [GPU_MACHINE_TYPES, ACCELERATOR_MAP, COMPUTE_CAPABILITY],
  asOf: '2026-11-21',
} as const satisfies AcceleratorRow;
