import type { AcceleratorRow } from '../accelerator';
import type { MachineTypeRow } from '../machine-type';
import { CLUSTER_TOOLKIT, DWS, SKYPILOT, TPU_7X, XPK } from './sources';

export const TPU_V5P_SLICE = {
  name: 'tpu-v5p-slice',
  kind: 'tpu',
  displayName: 'TPU v5p',
  nodeLabel: { key: 'cloud.google.com/gke-tpu-accelerator', value: 'tpu-v5p-slice' },
  topologyLabel: 'cloud.google.com/gke-tpu-topology',
  resource: 'google.com/tpu',
  taint: { key: 'google.com/tpu', value: 'present', effect: 'NoSchedule' },
  architecture: 'TPU v5p',
  memoryGb: 95,
  memoryGib: 95.74,
  cudaMemoryGib: 95.74,
  contextGib: 0.26,
  usableMemoryGib: 95.48,
  memorySource: 'XLA on v5p: 95.74 GiB of HBM in public logs; reserve as on v6e, UNCONFIRMED',
  memoryBandwidthGBps: 2765,
  denseTflops: { fp16: null, bf16: 459, fp8: 459, fp4: null, int8: null, int4: null },
  nativeDtypes: ['bf16'],
  interconnect: { type: 'ICI', bidirectionalGBps: 1200 },
  topologies: [
    { topology: '2x2x1', chips: 4, hosts: 1 },
    { topology: '2x2x2', chips: 8, hosts: 2 },
    { topology: '2x2x4', chips: 16, hosts: 4 },
    { topology: '2x4x4', chips: 32, hosts: 8 },
    { topology: '4x4x4', chips: 64, hosts: 16 },
    { topology: '4x4x8', chips: 128, hosts: 32 },
    { topology: '4x8x8', chips: 256, hosts: 64 },
    { topology: '8x8x8', chips: 512, hosts: 128 },
  ],
  regions: ['europe-west1', 'europe-west4', 'us-central1', 'us-east1', 'us-east5', 'us-south1'],
  zones: {
    'europe-west1': ['europe-west1-b', 'europe-west1-d'],
    'europe-west4': ['europe-west4-b'],
    'us-central1': ['us-central1-a'],
    'us-east1': ['us-east1-d'],
    'us-east5': ['us-east5-a', 'us-east5-b', 'us-east5-c'],
    'us-south1': ['us-south1-a', 'us-south1-b', 'us-south1-c'],
  },
  availabilityAsOf: null,
  consumption: { onDemand: true, spot: true, flexStart: true, reservation: true, flexStartZones: ['us-east5-a'] },
  notes: [
    'fp8 printed as 459 = bf16 rate: no native fp8 acceleration.',
    'Larger topologies: AxBxC, multiples of 4, up to 140 cubes (8960 chips).',
  ],
  source: [TPU_7X, XPK, CLUSTER_TOOLKIT, SKYPILOT, DWS],
  asOf: '2026-11-21',
} as const satisfies AcceleratorRow;

/** Machine types that come with it. */
export const TPU_V5P_SLICE_MACHINE_TYPES = {
  'ct5p-hightpu-1t': {
    vcpus: 52,
    memoryGib: 112,
    acceleratorCount: 1,
    bootDiskTypes: ['pd-balanced'],
    topologies: [],
    note: 'vCPUs and memory: a quarter of the 4-chip machine, as public notes print it; UNCONFIRMED',
  },
  'ct5p-hightpu-2t': {
    vcpus: 104,
    memoryGib: 224,
    acceleratorCount: 2,
    bootDiskTypes: ['pd-balanced'],
    topologies: [],
    note: 'vCPUs and memory: half of the 4-chip machine, as public notes print it; UNCONFIRMED',
  },
  'ct5p-hightpu-4t': {
    vcpus: 208,
    memoryGib: 448,
    acceleratorCount: 4,
    bootDiskTypes: ['pd-balanced'],
    topologies: ['2x2x1', '2x2x2', '2x2x4', '2x4x4', '4x4x4', '4x4x8', '4x8x8', '8x8x8'],
  },
} as const satisfies Record<string, MachineTypeRow>;
