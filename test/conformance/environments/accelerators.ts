import type { PlatformDescription } from '../../../platform';

const GEMMA = { weights: 'google/gemma-2-2b-it' } as const;

/** A TPU slice over four hosts, which GKE makes as a whole or not at all, beside single hosts that serve. */
export const tpuSlices: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  nodePools: {
    hosts: { machineType: 'ct6e-standard-4t', zones: ['europe-west4-a'], nodes: { min: 0, max: 2 } },
    slice: {
      machineType: 'ct6e-standard-4t',
      zones: ['europe-west4-a'],
      placement: { tpuTopology: '4x4' },
      nodes: { min: 0, max: 4 },
    },
    'spot-slice': {
      machineType: 'ct6e-standard-4t',
      zones: ['europe-west4-a'],
      placement: { tpuTopology: '4x4' },
      nodes: { min: 0, max: 4 },
      spot: true,
    },
  },
  models: { tpu: { ...GEMMA, nodePool: 'hosts', replicas: 2 } },
};

/** H200s and H100s whose nodes reach each other through networks of their own, out of reservations. */
export const gpuNetworks: PlatformDescription = {
  project: 'example-project',
  region: 'us-central1',
  acceleratorNetworks: { cidr: '192.168.0.0/16' },
  quota: { request: true, contactEmail: 'platform@example.com', allow: { 'quota-not-requested': 'asked for by hand' } },
  nodePools: {
    h200: {
      machineType: 'a3-ultragpu-8g',
      zones: ['us-central1-b'],
      nodes: { min: 0, max: 4 },
      reservation: { name: 'projects/owner/reservations/h200s/reservationBlocks/block-1' },
      additionalNetworks: 'RDMA',
      placement: { compact: true },
    },
    mega: {
      machineType: 'a3-megagpu-8g',
      zones: ['us-central1-a'],
      nodes: { min: 0, max: 2 },
      reservation: { create: { count: 2, sharedWith: ['other-project'] } },
      additionalNetworks: 'GPUDIRECT_TCPXO',
    },
    gb200: {
      machineType: 'a4x-highgpu-4g',
      zones: ['us-central1-a'],
      nodes: { min: 0, max: 18 },
      reservation: { name: 'gb200s' },
      additionalNetworks: 'RDMA',
    },
    l4: {
      machineType: 'g2-standard-24',
      zones: ['us-central1-a'],
      nodes: { min: 0, max: 2 },
      fastSocket: true,
      secondaryBootDisks: [
        { diskImage: 'projects/images/global/images/vllm-0-30-0', mode: 'CONTAINER_IMAGE_CACHE' },
        { diskImage: 'global/images/gemma-2-2b-it' },
      ],
    },
  },
  models: { gemma: { ...GEMMA, nodePool: 'l4', replicas: { min: 2, max: 4 } } },
};

/** One model on whatever gives an L4: its own reservation first, then on demand, flex-start, Spot, and pools that GKE makes. */
export const fallBack: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  cluster: {
    autoProvisioning: {
      limits: { cpu: { max: 400 }, memoryGib: { max: 1600 }, accelerators: { 'nvidia-l4': { max: 20 } } },
    },
  },
  nodePools: {
    reserved: {
      machineType: 'g2-standard-12',
      zones: ['europe-west4-a'],
      nodes: { min: 0, max: 2 },
      reservation: { name: 'l4s' },
    },
    'on-demand': { machineType: 'g2-standard-12', zones: ['europe-west4-a'], nodes: { min: 0, max: 4 } },
    flex: { machineType: 'g2-standard-16', zones: ['europe-west4-a'], nodes: { min: 0, max: 4 }, flexStart: true },
    spot: { machineType: 'g2-standard-12', zones: ['europe-west4-c'], nodes: { min: 0, max: 4 }, spot: true },
  },
  computeClasses: {
    l4: {
      priorities: [
        { nodePool: 'reserved' },
        { nodePool: 'on-demand' },
        { nodePool: 'flex' },
        { nodePool: 'spot' },
        {
          machineType: 'g2-standard-12',
          zones: ['europe-west4-b'],
          flexStart: true,
          nodeRecycling: { leadTimeSeconds: 3600 },
        },
        { machineType: 'g2-standard-12', zones: ['europe-west4-b'], spot: true },
      ],
      consolidationDelayMinutes: 15,
    },
  },
  models: { gemma: { ...GEMMA, computeClass: 'l4', replicas: { min: 2, max: 8 } } },
};

/** Slices of A100s, each a GPU of its own for a pod. */
export const gpuSlices: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  nodePools: {
    slices: {
      machineType: 'a2-highgpu-1g',
      zones: ['europe-west4-a'],
      nodes: { min: 0, max: 2 },
      sharing: { strategy: 'MIG', partitionSize: '3g.20gb' },
      spot: true,
    },
    turns: {
      machineType: 'g2-standard-8',
      zones: ['europe-west4-a'],
      nodes: { min: 0, max: 2 },
      sharing: { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 2 },
    },
  },
  models: {
    slices: { ...GEMMA, nodePool: 'slices', servedModelNames: ['slices'], replicas: 4 },
    turns: { weights: 'Qwen/Qwen3-0.6B', nodePool: 'turns', replicas: 2 },
  },
};

/** All of them, by name. */
export const acceleratorEnvironments = {
  'tpu-slices': tpuSlices,
  'gpu-networks': gpuNetworks,
  'fall-back': fallBack,
  'gpu-slices': gpuSlices,
} as const;
