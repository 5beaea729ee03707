import type { AcceleratorRow } from '../accelerator';
import type { MachineTypeRow } from '../machine-type';
import { CLUSTER_TOOLKIT, TPU_7X, XPK } from './sources';

export const TPU7X = {
  name: 'tpu7x',
  kind: 'tpu',
  displayName: 'TPU7x',
  nodeLabel: { key: 'cloud.google.com/gke-tpu-accelerator', value: 'tpu7x' },
  topologyLabel: 'cloud.google.com/gke-tpu-topology',
  resource: 'google.com/tpu',
  taint: { key: 'google.com/tpu', value: 'present', effect: 'NoSchedule' },
  architecture: 'TPU7x',
  memoryGb: 192,
  memoryGib: 189.5,
  cudaMemoryGib: 189.5,
  contextGib: 0.52,
  usableMemoryGib: 188.98,
  memorySource:
    'XLA on TPU7x: 94.75 GiB for each of the two devices of a chip in public logs; reserve as on v6e for each, UNCONFIRMED',
  memoryBandwidthGBps: 7380,
  denseTflops: { fp16: null, bf16: 2307, fp8: 4614, fp4: null, int8: null, int4: null },
  nativeDtypes: ['bf16', 'fp8'],
  interconnect: { type: 'ICI', bidirectionalGBps: 1200 },
  topologies: [
    { topology: '1x1x1', chips: 1, hosts: null },
    { topology: '2x2x1', chips: 4, hosts: 1 },
    { topology: '2x2x2', chips: 8, hosts: 2 },
    { topology: '2x2x4', chips: 16, hosts: 4 },
    { topology: '2x4x4', chips: 32, hosts: 8 },
    { topology: '4x4x4', chips: 64, hosts: 16 },
    { topology: '4x4x8', chips: 128, hosts: 32 },
    { topology: '4x8x8', chips: 256, hosts: 64 },
    { topology: '8x8x8', chips: 512, hosts: 128 },
  ],
  devicesPerChip: 2,
  regions: null,
  zones: null,
  availabilityAsOf: null,
  consumption: { onDemand: null, spot: null, flexStart: true, reservation: true },
  notes: [
    'GKE only; each chip = 2 TensorCores exposed as two devices; xpk runs 2 containers per 4-chip VM.',
    'Multi-host pools need a workload policy (compute resource policy workloadPolicy.type HIGH_THROUGHPUT, acceleratorTopology).',
    'xpk also knows a separate "tpu7" (max 4 cubes, tpu7-standard-1t/4t).',
    'Consumption: contact account team for access.',
    'Flex-start: blueprints exist, no zone list was found.',
    'No listing of zones was found; one third-party test host ran in us-central1-c.',
    'Larger topologies: AxBxC, multiples of 4, up to 144 cubes (9216 chips).',
  ],
  source: [TPU_7X, XPK, CLUSTER_TOOLKIT],
  asOf: '2026-11-21',
} as const satisfies AcceleratorRow;

/** Machine types that come with it. */
export const TPU7X_MACHINE_TYPES = {
  'tpu7x-standard-1t': {
    vcpus: 56,
    memoryGib: 240,
    acceleratorCount: 1,
    bootDiskTypes: ['hyperdisk-balanced'],
    topologies: ['1x1x1'],
    note: 'memory from a public CI configuration; vCPUs a quarter of the 4-chip machine, UNCONFIRMED',
  },
  'tpu7x-standard-4t': {
    vcpus: 224,
    memoryGib: 960,
    acceleratorCount: 4,
    bootDiskTypes: ['hyperdisk-balanced'],
    topologies: ['2x2x1', '2x2x2', '2x2x4', '2x4x4', '4x4x4', '4x4x8', '4x8x8', '8x8x8'],
  },
} as const satisfies Record<string, MachineTypeRow>;
