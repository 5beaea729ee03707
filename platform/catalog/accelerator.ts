import type { Consumption } from './consumption';

/** A number format that an accelerator's matrix units may run in. */
export type AcceleratorDtype = 'fp16' | 'bf16' | 'fp8' | 'fp4' | 'int8' | 'int4';

/** The facts of one GPU or TPU as GKE offers it. */
export interface AcceleratorRow {
  /** GKE's label value, which is also Terraform's accelerator type: `nvidia-l4`, `tpu-v6e-slice`. */
  readonly name: string;
  readonly kind: 'gpu' | 'tpu';
  /** As a person calls it: `NVIDIA L4`. */
  readonly displayName: string;
  /** The label GKE sets on nodes that have it. */
  readonly nodeLabel: { readonly key: string; readonly value: string };
  /** TPU only: the label of the slice's topology. */
  readonly topologyLabel?: string;
  /** Extended resource that a container asks for. */
  readonly resource: 'nvidia.com/gpu' | 'google.com/tpu';
  /** The taint GKE puts on such nodes. */
  readonly taint: { readonly key: string; readonly value: string; readonly effect: 'NoSchedule' };
  /** Generation: `Ada Lovelace`, `Hopper`, `TPU v6e`. */
  readonly architecture: string;
  /** GPU only: NVIDIA's compute capability, as text because `8.0` and `12.0` are versions. */
  readonly computeCapability?: string;
  readonly memoryType?: string;
  /** Memory of one device as Google prints it, in decimal GB. */
  readonly memoryGb: number;
  /** Memory that the device itself reports in total: `nvidia-smi` for a GPU, XLA's limit for a TPU chip. */
  readonly memoryGib: number;
  /** Memory that CUDA reports in total; vLLM multiplies this by `gpuMemoryUtilization`. For a TPU equal to `memoryGib`. */
  readonly cudaMemoryGib: number;
  /** What a CUDA context takes before anything is loaded; for a TPU what XLA reserves. */
  readonly contextGib: number;
  /** `cudaMemoryGib` less `contextGib`: all that a single engine can ever hold. */
  readonly usableMemoryGib: number;
  /** Where the four memory figures come from, and which are UNCONFIRMED. */
  readonly memorySource: string;
  readonly memoryBandwidthGBps: number;
  /** Dense (not sparse) TFLOP/s, or TOP/s for integers; null where none was found or the format is not native. */
  readonly denseTflops: Readonly<Record<AcceleratorDtype, number | null>>;
  /** Formats that run at their own speed, not converted. */
  readonly nativeDtypes: readonly (AcceleratorDtype | 'tf32')[];
  readonly interconnect: Interconnect;
  /** GPU only, where the GPU can be cut: profiles by name. */
  readonly mig?: Readonly<Record<string, MigProfile>>;
  /** GPU only. */
  readonly sharing?: Sharing;
  /** TPU only: slices that can be asked for. */
  readonly topologies?: readonly Topology[];
  /** TPU only: devices that JAX and vLLM see for each chip. @default 1 */
  readonly devicesPerChip?: number;
  /** Regions where a machine type with it was listed on `availabilityAsOf`; null when unknown. No promise of capacity. */
  readonly regions: readonly string[] | null;
  /** Zones by region. A region that is missing here but in `regions` has unknown zones; null when none are known. */
  readonly zones: Readonly<Record<string, readonly string[]>> | null;
  /** Date of `regions` and `zones`; null when the listing carries none. */
  readonly availabilityAsOf: string | null;
  readonly consumption: Consumption;
  /** GKE version below which nodes with it cannot be made; absent where no source was read. */
  readonly minGkeVersion?: string;
  readonly notes: readonly string[];
  readonly source: readonly string[];
  readonly asOf: string;
}

/** How devices of one node, or of one slice, reach each other. */
export interface Interconnect {
  /** `PCIe`, `NVLink4`, `ICI`. */
  readonly type: string;
  /** Per device, both directions together; null for plain PCIe. */
  readonly bidirectionalGBps: number | null;
}

/** One way of cutting a GPU. */
export interface MigProfile {
  /** How many of these one GPU yields. */
  readonly count: number;
  /** Memory of one as `nvidia-smi mig -lgip` lists it; where that was not seen (`confirmed` false), a careful figure. */
  readonly memoryGib: number;
  /** Whether `memoryGib` was read in such a listing. */
  readonly confirmed: boolean;
}

/** How pods may share one GPU without cutting it. */
export interface Sharing {
  readonly timeSharing: boolean;
  readonly mps: boolean;
  /** Largest `maxSharedClientsPerGpu`. UNCONFIRMED: GKE's documented limit, not re-read. */
  readonly maxClientsPerGpu: number;
}

/** A shape of TPU slice. */
export interface Topology {
  /** `2x4`, `2x2x1`. */
  readonly topology: string;
  readonly chips: number;
  /** Virtual machines with four chips that make it up; null when no such machine serves it. */
  readonly hosts: number | null;
}
