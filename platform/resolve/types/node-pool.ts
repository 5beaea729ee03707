import type { AcceleratorName, GpuNetworkKind, MachineTypeName } from '../../catalog';

/** A GKE node pool. */
export interface NodePool {
  readonly name: string;
  readonly machineType: MachineTypeName;
  readonly zones: readonly string[];
  readonly nodes: NodeRange;
  readonly spot: boolean;
  readonly flexStart: boolean;
  readonly queuedProvisioning: boolean;
  /** Time after which GKE deletes each node; absent: never, or after the seven days of flex-start. */
  readonly maxRunDurationSeconds?: number;
  /** The reservation that nodes are taken from; absent: GKE's own default, any that matches. */
  readonly reservation?: NamedReservation | 'any' | 'none';
  /** Absent on a pool without GPUs or TPUs. */
  readonly accelerator?: PoolAccelerator;
  /** Where the nodes stand to each other; absent where it does not matter. */
  readonly placement?: Placement;
  /** Networks through which its GPUs reach those of other nodes; absent where they have the cluster's alone. */
  readonly additionalNetworks?: GpuNetworkKind;
  /** NCCL Fast Socket is installed. */
  readonly fastSocket: boolean;
  /** Secure Boot: only what Google signed is loaded. */
  readonly secureBoot: boolean;
  /** Disks with images or data that are there when a node comes. */
  readonly secondaryBootDisks: readonly SecondaryBootDisk[];
  readonly bootDisk: BootDisk;
  /** Local SSDs that hold the pods' ephemeral storage; absent where the machine type brings none and none is asked for. */
  readonly localSsd?: { readonly count: number };
  /** Pulls images lazily from Artifact Registry. */
  readonly imageStreaming: boolean;
  /** GKE replaces nodes that fail their health check. */
  readonly autoRepair: boolean;
  readonly upgrade: NodePoolUpgrade;
  /** Kubernetes labels on its nodes, beside those that GKE sets. */
  readonly labels: Readonly<Record<string, string>>;
  /** Labels by which pods select its nodes, GKE's own among them. */
  readonly nodeSelector: Readonly<Record<string, string>>;
  /** Taints of its nodes, GKE's own among them: what runs there tolerates them all. */
  readonly taints: readonly NodeTaint[];
  /** What one node has to give to pods, after GKE's reservations. */
  readonly allocatable: NodeAllocatable;
  /** Fields of the description that are about something which its machines do not have. */
  readonly withoutEffect: readonly string[];
}

/** A reservation by its name. */
export interface NamedReservation {
  readonly name: string;
  /** Where it is made for the pool. */
  readonly create?: { readonly count: number; readonly sharedWith: readonly string[] };
}

/** Where nodes stand to each other. */
export interface Placement {
  readonly compact: boolean;
  readonly tpuTopology?: string;
  /** GPUs that one NVLink joins, over several nodes. */
  readonly acceleratorTopology?: string;
  /** Name of the resource policy that asks for that topology. */
  readonly policyName?: string;
}

/** A disk beside the boot disk. */
export interface SecondaryBootDisk {
  readonly diskImage: string;
  /** It holds container images; absent: data. */
  readonly mode?: 'CONTAINER_IMAGE_CACHE';
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
  /** GPUs or TPU chips of one node. */
  readonly deviceCount: number;
  /** Units of the extended resource that one node offers: its devices, or the slices or shares that these are offered as. */
  readonly count: number;
  /** Memory that one unit has in total: of the device, of its slice, or its share. */
  readonly memoryGib: number;
  /** Memory that CUDA reports in total to a pod with one unit. Pods that share a GPU by turns all see the whole. */
  readonly cudaMemoryGib: number;
  /** GPU only: how pods share one; absent where each has its own. */
  readonly sharing?: PoolSharing;
  /** TPU only: chips of the slice that the pool's nodes form. */
  readonly topology?: string;
  /** GPU only. */
  readonly driverVersion?: 'DEFAULT' | 'LATEST' | 'INSTALLATION_DISABLED';
  readonly nodeLabel: { readonly key: string; readonly value: string };
  readonly taint: NodeTaint;
}

/** How pods share a GPU. */
export type PoolSharing =
  | { readonly strategy: 'MIG'; readonly partitionSize: string }
  | { readonly strategy: 'TIME_SHARING' | 'MPS'; readonly maxSharedClientsPerGpu: number };

/** A taint that keeps pods away which do not tolerate it. */
export interface NodeTaint {
  readonly key: string;
  readonly value: string;
  readonly effect: 'NoSchedule';
}

/** How GKE replaces the nodes when it upgrades them. */
export interface NodePoolUpgrade {
  readonly strategy: 'SURGE' | 'BLUE_GREEN';
  /** Nodes beyond the pool's size while it upgrades, of `SURGE`. */
  readonly maxSurge?: number;
  /** Nodes that may be missing while it upgrades, of `SURGE`. */
  readonly maxUnavailable?: number;
  /** Time that the old nodes stay after they are drained, of `BLUE_GREEN`. */
  readonly nodePoolSoakSeconds?: number;
  /** Old nodes drained at a time, of `BLUE_GREEN`. */
  readonly batchNodeCount?: number;
  /** Pause after each batch, of `BLUE_GREEN`. */
  readonly batchSoakSeconds?: number;
}

export interface BootDisk {
  readonly type: string;
  readonly sizeGb: number;
  /** Full name of the Cloud KMS key that encrypts it; absent: the cluster's. */
  readonly kmsKey?: string;
}

export interface NodeAllocatable {
  readonly cpuMillis: number;
  readonly memoryMib: number;
  readonly ephemeralStorageMib: number;
}
