import type { AcceleratorName, MachineTypeName } from '../../catalog';

/** A GKE node pool. */
export interface NodePool {
  readonly name: string;
  readonly machineType: MachineTypeName;
  readonly zones: readonly string[];
  readonly nodes: NodeRange;
  readonly spot: boolean;
  /** Absent on a pool without GPUs or TPUs. */
  readonly accelerator?: PoolAccelerator;
  readonly bootDisk: BootDisk;
  /** Local SSDs that hold the pods' ephemeral storage; absent where the machine type brings none. */
  readonly localSsd?: { readonly count: number };
  /** Pulls images lazily from Artifact Registry. */
  readonly imageStreaming: boolean;
  readonly upgrade: {
    readonly maxSurge: number;
    readonly maxUnavailable: number;
  };
  /** Kubernetes labels on its nodes, beside those that GKE sets. */
  readonly labels: Readonly<Record<string, string>>;
  /** What one node has to give to pods, after GKE's reservations. */
  readonly allocatable: NodeAllocatable;
}

/** Nodes of the whole pool, over all its zones. */
export interface NodeRange {
  readonly min: number;
  readonly max: number;
}

/** The accelerators of one node. */
export interface PoolAccelerator {
  readonly name: AcceleratorName;
  readonly kind: 'gpu' | 'tpu';
  /** Extended resource: `nvidia.com/gpu`. */
  readonly resource: string;
  /** On each node. */
  readonly count: number;
  /** GPU only. */
  readonly driverVersion?: 'DEFAULT' | 'LATEST' | 'INSTALLATION_DISABLED';
  readonly nodeLabel: { readonly key: string; readonly value: string };
  readonly taint: {
    readonly key: string;
    readonly value: string;
    readonly effect: 'NoSchedule';
  };
}

export interface BootDisk {
  readonly type: string;
  readonly sizeGb: number;
}

export interface NodeAllocatable {
  readonly cpuMillis: number;
  readonly memoryMib: number;
  readonly ephemeralStorageMib: number;
}
