import type { PoolView } from './pool-view';

/** A TPU slice that a pool forms. */
export interface Slice {
  readonly topology: string;
  readonly chips: number;
  /** Nodes that make it up. */
  readonly hosts: number;
}

/** The slice of a TPU pool; undefined without one, or where its topology is not known. */
export function sliceOf({ pool, accelerator }: PoolView): Slice | undefined {
  const { topology, deviceCount } = pool.accelerator ?? {};
  const row = accelerator?.topologies?.find((one) => one.topology === topology);
  if (row === undefined || deviceCount === undefined) return undefined;
  return { topology: row.topology, chips: row.chips, hosts: Math.ceil(row.chips / deviceCount) };
}
