import type { Accelerator } from '../catalog';
import type { Reckoning } from './reckoning';
import { figure } from './units';

/** How a device is divided before pods ask for it. */
export interface UnitOptions {
  /** Part of a device that the machine type has. @default 1 */
  readonly share?: number | undefined;
  readonly sharing?:
    | { readonly strategy: 'MIG'; readonly partitionSize: string }
    | { readonly strategy: 'TIME_SHARING' | 'MPS'; readonly maxSharedClientsPerGpu: number }
    | undefined;
}

/** What a pod gets for one unit of the extended resource. */
export interface AcceleratorUnit extends Reckoning {
  /** Units that one device is offered as; 1 where nothing divides it, or where the MIG profile is not known. */
  readonly unitsPerDevice: number;
  /** Memory that is a unit's own. */
  readonly memoryGib: number;
  /**
   * Memory that CUDA reports in total to a pod with one unit: of the slice with MIG, of the whole device with
   * time-sharing. UNCONFIRMED with MPS: taken for the whole, of which GKE lets each pod pin its share.
   */
  readonly cudaMemoryGib: number;
}

/**
 * One unit of `nvidia.com/gpu` or `google.com/tpu`: a device, a part of one that a fractional machine type has, a MIG
 * slice, or a share by turns.
 */
export function acceleratorUnit(accelerator: Accelerator, { share = 1, sharing }: UnitOptions = {}): AcceleratorUnit {
  const device = {
    memoryGib: hundredths(accelerator.memoryGib * share),
    cudaMemoryGib: hundredths(accelerator.cudaMemoryGib * share),
  };
  const source = [accelerator.memorySource];
  const name = share === 1 ? accelerator.displayName : `${figure(share, 3)} of ${accelerator.displayName}`;
  if (sharing?.strategy === 'MIG') {
    const profile = accelerator.mig?.[sharing.partitionSize];
    if (profile !== undefined) {
      const { count, memoryGib } = profile;
      const sum = `${name} in ${count} slices of ${sharing.partitionSize}: ${figure(memoryGib)} GiB each`;
      return { unitsPerDevice: count, memoryGib, cudaMemoryGib: memoryGib, sum, source };
    }
  } else if (sharing !== undefined) {
    const clients = sharing.maxSharedClientsPerGpu;
    const sum = `${figure(device.memoryGib)} GiB of ${name} / ${clients} pods`;
    return { ...device, unitsPerDevice: clients, memoryGib: hundredths(device.memoryGib / clients), sum, source };
  }
  return { ...device, unitsPerDevice: 1, sum: `${name}: ${figure(device.memoryGib)} GiB`, source };
}

/** Rounded down, for promising too much is the worse fault. */
function hundredths(gib: number): number {
  return Math.floor(gib * 100 + 1e-6) / 100;
}
