import { findAccelerator, type Accelerator } from '../../catalog';
import type { NodePool } from '../types/node-pool';

/**
 * Ranks that one node of a pool takes: one for each unit of its accelerators, and as many as a TPU chip has devices of
 * its own.
 */
export function ranksOfNode({ accelerator }: Pick<NodePool, 'accelerator'>): number {
  return accelerator === undefined ? 0 : accelerator.count * devicesPerUnit(accelerator);
}

/** Units of the extended resource that so many ranks need; no more than a node has. */
export function unitsOfRanks(ranks: number, { accelerator }: Pick<NodePool, 'accelerator'>): number {
  if (accelerator === undefined) return Math.min(1, ranks);
  return Math.min(accelerator.count, Math.ceil(ranks / devicesPerUnit(accelerator)));
}

/** Devices that the engine sees for one unit of the extended resource. */
export function devicesPerUnit({ name }: NonNullable<NodePool['accelerator']>): number {
  const row: Accelerator = findAccelerator(name);
  return row.devicesPerChip ?? 1;
}
