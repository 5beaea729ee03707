import { findAccelerator, type Accelerator } from '../../catalog';
import { gpuCount, type Parallelism } from '../../sizing';
import type { NodePool } from '../types/node-pool';

/**
 * Ranks that one node of a pool takes: one for each unit of its accelerators, and as many as a TPU chip has devices of
 * its own.
 */
export function ranksOfNode({ accelerator }: Pick<NodePool, 'accelerator'>): number {
  return accelerator === undefined ? 0 : accelerator.count * devicesPerUnit(accelerator);
}

/** Units of the extended resource that the ranks of one replica need; no more than a node has. */
export function unitsOfReplica(parallelism: Parallelism, { accelerator }: Pick<NodePool, 'accelerator'>): number {
  if (accelerator === undefined) return Math.min(1, gpuCount(parallelism));
  return Math.min(accelerator.count, Math.ceil(gpuCount(parallelism) / devicesPerUnit(accelerator)));
}

/** Devices that the engine sees for one unit of the extended resource. */
export function devicesPerUnit({ name }: NonNullable<NodePool['accelerator']>): number {
  const row: Accelerator = findAccelerator(name);
  return row.devicesPerChip ?? 1;
}
