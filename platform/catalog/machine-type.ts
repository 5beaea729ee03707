import type { Consumption } from './consumption';

/** The facts of one machine type, before what can be computed from them or is true of its whole series. */
export interface MachineTypeRow {
  readonly vcpus: number;
  /** Compute Engine prints "GB" and means GiB. */
  readonly memoryGib: number;
  /** Devices that come with the machine, in units of the extended resource; 0 for none. */
  readonly acceleratorCount: number;
  /** Part of one GPU that the machine has, where it is less than a whole. @default 1 */
  readonly acceleratorShare?: number;
  /** N1 only: GPUs that may be attached, and in what numbers. */
  readonly attachable?: readonly Attachable[];
  readonly localSsd?: LocalSsd;
  /** Boot disks it takes, the usual first. General Google documentation. */
  readonly bootDiskTypes?: readonly BootDiskType[];
  /** @default 'amd64' */
  readonly cpuArchitecture?: 'amd64' | 'arm64';
  readonly maxNetworkGbps?: number;
  readonly physicalNics?: number;
  /** Regions it was listed in, where they differ from its accelerator's; null when not known. */
  readonly regions?: readonly string[] | null;
  /** TPU only: topologies a node pool of it can form. */
  readonly topologies?: readonly string[];
  /** What differs from the consumption modes of its accelerator. */
  readonly consumption?: Partial<Consumption>;
  readonly note?: string;
  /** @default its accelerator's */
  readonly source?: readonly string[];
  /** @default its accelerator's */
  readonly asOf?: string;
}

export type BootDiskType = 'pd-standard' | 'pd-balanced' | 'pd-ssd' | 'hyperdisk-balanced';

/** A GPU that a machine type takes when it is created. */
export interface Attachable {
  readonly accelerator: string;
  readonly counts: readonly number[];
}

/** Local SSD of a machine type. */
export interface LocalSsd {
  /** `bundled`: always there; `optional`: as many as asked for. */
  readonly mode: 'none' | 'optional' | 'bundled';
  /** Disks that are there, or that may be asked for at most; null when not known. */
  readonly count: number | null;
  /** Size of each. */
  readonly diskGib: number;
}
