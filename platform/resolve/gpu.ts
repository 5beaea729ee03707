import { findAccelerator, type Accelerator } from '../catalog';
import type { GpuShape } from '../sizing';
import type { NodePool } from './types/node-pool';

/** One unit of a pool's accelerators (a device, its slice or its share) as the arithmetic reads it; undefined on a pool that has none. */
export function gpuOf({ accelerator }: NodePool): GpuShape | undefined {
  if (accelerator === undefined) return undefined;
  const row: Accelerator = findAccelerator(accelerator.name);
  return { ...row, cudaMemoryGib: accelerator.cudaMemoryGib };
}
