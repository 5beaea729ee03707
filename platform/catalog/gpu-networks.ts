import type { MachineTypeName } from './machine-types';

/** A way in which GPUs of several nodes reach each other beside the cluster's own network. */
export type GpuNetworkKind = 'GPUDIRECT_TCPX' | 'GPUDIRECT_TCPXO' | 'RDMA';

/** The networks that a node with such GPUs takes part in, beside the cluster's own. */
export interface GpuNetworkRow {
  readonly kind: GpuNetworkKind;
  /** VPCs of one subnet each, for network cards of the gVNIC kind. */
  readonly gvnicNetworks: number;
  /** Subnets of the one RoCE VPC, for the GPUs' own network cards; 0 where they have none. */
  readonly rdmaSubnets: number;
  /** MTU of the gVNIC VPCs; absent where the blueprints leave it to Google. */
  readonly mtu?: number;
  readonly source: readonly string[];
  readonly asOf: string;
}

const TCPX = 'https://cloud.google.com/kubernetes-engine/docs/how-to/gpu-bandwidth-gpudirect-tcpx';
const TOOLKIT = 'https://github.com/GoogleCloudPlatform/cluster-toolkit/tree/v1.95.0/examples';
const AS_OF = '2026-11-21';

/** MTU of the networks of GPUDirect-TCPX and TCPXO: a GPU page of 8 KiB and its headers in one packet. */
const GPUDIRECT_MTU = 8244;

const rdma = (rdmaSubnets: number, blueprint: string): GpuNetworkRow => ({
  kind: 'RDMA',
  gvnicNetworks: 1,
  rdmaSubnets,
  source: [`${TOOLKIT}/${blueprint}`],
  asOf: AS_OF,
});

/**
 * Machine types whose GPUs reach those of other nodes through networks of their own. `a4x-maxgpu-4g-metal` is not among
 * them: its network cards are of another kind (IDPF), and pods get them by DRA, of which the pinned provider has no type.
 */
export const GPU_NETWORKS: Readonly<Partial<Record<MachineTypeName, GpuNetworkRow>>> = {
  'a3-highgpu-8g': {
    kind: 'GPUDIRECT_TCPX',
    gvnicNetworks: 4,
    rdmaSubnets: 0,
    mtu: GPUDIRECT_MTU,
    source: [TCPX, `${TOOLKIT}/gke-a3-highgpu`],
    asOf: AS_OF,
  },
  'a3-megagpu-8g': {
    kind: 'GPUDIRECT_TCPXO',
    gvnicNetworks: 8,
    rdmaSubnets: 0,
    mtu: GPUDIRECT_MTU,
    source: [TCPX, `${TOOLKIT}/gke-a3-megagpu`],
    asOf: AS_OF,
  },
  'a3-ultragpu-8g': rdma(8, 'gke-a3-ultragpu'),
  'a4-highgpu-8g': rdma(8, 'gke-a4'),
  'a4x-highgpu-4g': rdma(4, 'gke-a4x'),
};

/** The topology of a rack of GB200 or GB300: 18 nodes of 4 GPUs on one NVLink, which a workload policy asks for. */
export const NVLINK_TOPOLOGIES: Readonly<Partial<Record<MachineTypeName, string>>> = {
  'a4x-highgpu-4g': '1x72',
  'a4x-maxgpu-4g-metal': '1x72',
};

/** Machine types without a hypervisor below them: they boot without Secure Boot (cluster-toolkit, gke-a4x-max-bm). */
export const BARE_METAL: readonly MachineTypeName[] = ['a4x-maxgpu-4g-metal'];
