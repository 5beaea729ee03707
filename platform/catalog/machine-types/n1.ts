import type { MachineTypeRow } from '../machine-type';

const PD = ['pd-balanced', 'pd-ssd', 'pd-standard'] as const;
const OPTIONAL_SSD = { mode: 'optional', count: null, diskGib: 375 } as const;

const SOURCE = {
  source: [
    "Google Cloud doc 'GPU machine types' (docs.cloud.google.com/compute/docs/gpus), page last updated 2026-04-14: which counts go with how many vCPUs and how much memory",
    'General Google Cloud documentation for the sizes: docs.cloud.google.com/compute/docs/general-purpose-machines',
  ],
  asOf: '2026-11-21',
} as const;

/**
 * N1, the one series that GPUs are attached to. What may be attached follows from Google's limits: T4 by 1 or 2 up to
 * 48 vCPUs and 312 GB, by 4 up to 96 and 624; V100 by 1, 2, 4, 8 up to 12, 24, 48, 96 vCPUs and 78, 156, 312, 624 GB.
 */
export const N1_MACHINE_TYPES = {
  'n1-standard-2': {
    vcpus: 2,
    memoryGib: 7.5,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [1, 2, 4] },
      { accelerator: 'nvidia-tesla-v100', counts: [1, 2, 4, 8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-standard-4': {
    vcpus: 4,
    memoryGib: 15,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [1, 2, 4] },
      { accelerator: 'nvidia-tesla-v100', counts: [1, 2, 4, 8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-standard-8': {
    vcpus: 8,
    memoryGib: 30,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [1, 2, 4] },
      { accelerator: 'nvidia-tesla-v100', counts: [1, 2, 4, 8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-standard-16': {
    vcpus: 16,
    memoryGib: 60,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [1, 2, 4] },
      { accelerator: 'nvidia-tesla-v100', counts: [2, 4, 8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-standard-32': {
    vcpus: 32,
    memoryGib: 120,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [1, 2, 4] },
      { accelerator: 'nvidia-tesla-v100', counts: [4, 8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-standard-64': {
    vcpus: 64,
    memoryGib: 240,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [4] },
      { accelerator: 'nvidia-tesla-v100', counts: [8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-standard-96': {
    vcpus: 96,
    memoryGib: 360,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [4] },
      { accelerator: 'nvidia-tesla-v100', counts: [8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-highmem-2': {
    vcpus: 2,
    memoryGib: 13,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [1, 2, 4] },
      { accelerator: 'nvidia-tesla-v100', counts: [1, 2, 4, 8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-highmem-4': {
    vcpus: 4,
    memoryGib: 26,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [1, 2, 4] },
      { accelerator: 'nvidia-tesla-v100', counts: [1, 2, 4, 8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-highmem-8': {
    vcpus: 8,
    memoryGib: 52,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [1, 2, 4] },
      { accelerator: 'nvidia-tesla-v100', counts: [1, 2, 4, 8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-highmem-16': {
    vcpus: 16,
    memoryGib: 104,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [1, 2, 4] },
      { accelerator: 'nvidia-tesla-v100', counts: [2, 4, 8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-highmem-32': {
    vcpus: 32,
    memoryGib: 208,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [1, 2, 4] },
      { accelerator: 'nvidia-tesla-v100', counts: [4, 8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-highmem-64': {
    vcpus: 64,
    memoryGib: 416,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [4] },
      { accelerator: 'nvidia-tesla-v100', counts: [8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
  'n1-highmem-96': {
    vcpus: 96,
    memoryGib: 624,
    acceleratorCount: 0,
    attachable: [
      { accelerator: 'nvidia-tesla-t4', counts: [4] },
      { accelerator: 'nvidia-tesla-v100', counts: [8] },
    ],
    localSsd: OPTIONAL_SSD,
    bootDiskTypes: PD,
    ...SOURCE,
  },
} as const satisfies Record<string, MachineTypeRow>;
