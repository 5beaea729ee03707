import { findAccelerator, type Accelerator } from '../../catalog';
import type { SizedGpu } from './engine-shape';
import { devicesPerUnit } from './ranks';
import type { NodePool } from '../types/node-pool';

/** What one rank gets of a pool's accelerators (a device, its slice or its share) as the arithmetic reads it; undefined on a pool that has none. */
export function gpuOf({ accelerator }: NodePool): SizedGpu | undefined {
  if (accelerator === undefined) return undefined;
  const row: Accelerator = findAccelerator(accelerator.name);
  return { ...row, cudaMemoryGib: accelerator.cudaMemoryGib / devicesPerUnit(accelerator) };
}
