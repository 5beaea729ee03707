import type { Consumption } from '../consumption';
import type { MachineTypeRow } from '../machine-type';

const PD = ['pd-balanced', 'pd-ssd', 'pd-standard'] as const;
const PD_AND_HYPERDISK = ['pd-balanced', 'pd-ssd', 'hyperdisk-balanced'] as const;
const HYPERDISK = ['hyperdisk-balanced'] as const;

/** Where the CPU machine types are from: sizes and disks are general Google documentation. */
export const CPU_SOURCE = {
  source: [
    'General Google Cloud documentation: docs.cloud.google.com/compute/docs/general-purpose-machines',
    'Cyclenerd/google-cloud-pricing-cost-calculator pricing.yml @fd66b26 for the sizes that have a price',
  ],
  asOf: '2026-11-21',
} as const;

/** How CPU machines are obtained. General Google documentation; flex-start is for accelerators (and h4d). */
export const CPU_CONSUMPTION: Consumption = { onDemand: true, spot: true, flexStart: null, reservation: true };

/** The standard sizes that a system pool needs; not every machine type that exists. */
export const CPU_MACHINE_TYPES = {
  'e2-standard-2': { vcpus: 2, memoryGib: 8, acceleratorCount: 0, bootDiskTypes: PD },
  'e2-standard-4': { vcpus: 4, memoryGib: 16, acceleratorCount: 0, bootDiskTypes: PD },
  'e2-standard-8': { vcpus: 8, memoryGib: 32, acceleratorCount: 0, bootDiskTypes: PD },
  'e2-standard-16': { vcpus: 16, memoryGib: 64, acceleratorCount: 0, bootDiskTypes: PD },
  'e2-standard-32': { vcpus: 32, memoryGib: 128, acceleratorCount: 0, bootDiskTypes: PD },
  'n2-standard-2': { vcpus: 2, memoryGib: 8, acceleratorCount: 0, bootDiskTypes: PD },
  'n2-standard-4': { vcpus: 4, memoryGib: 16, acceleratorCount: 0, bootDiskTypes: PD },
  'n2-standard-8': { vcpus: 8, memoryGib: 32, acceleratorCount: 0, bootDiskTypes: PD },
  'n2-standard-16': { vcpus: 16, memoryGib: 64, acceleratorCount: 0, bootDiskTypes: PD },
  'n2-standard-32': { vcpus: 32, memoryGib: 128, acceleratorCount: 0, bootDiskTypes: PD },
  'n2-standard-48': { vcpus: 48, memoryGib: 192, acceleratorCount: 0, bootDiskTypes: PD },
  'n2-standard-64': { vcpus: 64, memoryGib: 256, acceleratorCount: 0, bootDiskTypes: PD },
  'n2-standard-80': { vcpus: 80, memoryGib: 320, acceleratorCount: 0, bootDiskTypes: PD },
  'n2-standard-96': { vcpus: 96, memoryGib: 384, acceleratorCount: 0, bootDiskTypes: PD },
  'n2-standard-128': { vcpus: 128, memoryGib: 512, acceleratorCount: 0, bootDiskTypes: PD },
  'n4-standard-2': { vcpus: 2, memoryGib: 8, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'n4-standard-4': { vcpus: 4, memoryGib: 16, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'n4-standard-8': { vcpus: 8, memoryGib: 32, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'n4-standard-16': { vcpus: 16, memoryGib: 64, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'n4-standard-32': { vcpus: 32, memoryGib: 128, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'n4-standard-48': { vcpus: 48, memoryGib: 192, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'n4-standard-64': { vcpus: 64, memoryGib: 256, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'n4-standard-80': { vcpus: 80, memoryGib: 320, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'c3-standard-4': { vcpus: 4, memoryGib: 16, acceleratorCount: 0, bootDiskTypes: PD_AND_HYPERDISK },
  'c3-standard-8': { vcpus: 8, memoryGib: 32, acceleratorCount: 0, bootDiskTypes: PD_AND_HYPERDISK },
  'c3-standard-22': { vcpus: 22, memoryGib: 88, acceleratorCount: 0, bootDiskTypes: PD_AND_HYPERDISK },
  'c3-standard-44': { vcpus: 44, memoryGib: 176, acceleratorCount: 0, bootDiskTypes: PD_AND_HYPERDISK },
  'c3-standard-88': { vcpus: 88, memoryGib: 352, acceleratorCount: 0, bootDiskTypes: PD_AND_HYPERDISK },
  'c3-standard-176': { vcpus: 176, memoryGib: 704, acceleratorCount: 0, bootDiskTypes: PD_AND_HYPERDISK },
  'c4-standard-2': { vcpus: 2, memoryGib: 7, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'c4-standard-4': { vcpus: 4, memoryGib: 15, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'c4-standard-8': { vcpus: 8, memoryGib: 30, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'c4-standard-16': { vcpus: 16, memoryGib: 60, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'c4-standard-24': { vcpus: 24, memoryGib: 90, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'c4-standard-32': { vcpus: 32, memoryGib: 120, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'c4-standard-48': { vcpus: 48, memoryGib: 180, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'c4-standard-96': { vcpus: 96, memoryGib: 360, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'c4-standard-144': { vcpus: 144, memoryGib: 540, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'c4-standard-192': { vcpus: 192, memoryGib: 720, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
  'c4-standard-288': { vcpus: 288, memoryGib: 1080, acceleratorCount: 0, bootDiskTypes: HYPERDISK },
} as const satisfies Record<string, MachineTypeRow>;
