import type { GpuNetworkKind } from '../../catalog';

/** The networks through which GPUs of several nodes reach each other, beside the cluster's own. */
export interface AcceleratorNetworks {
  /** Range that their subnets are cut from. */
  readonly cidr: string;
  readonly sets: readonly GpuNetworkSet[];
}

/** Networks that pools of one kind share: in a region, or in a zone where their profile is of a zone. */
export interface GpuNetworkSet {
  readonly name: string;
  readonly kind: GpuNetworkKind;
  /** Names of the pools whose nodes take part. */
  readonly nodePools: readonly string[];
  readonly networks: readonly GpuNetwork[];
}

/** A VPC of its own. */
export interface GpuNetwork {
  readonly name: string;
  readonly mtu?: number;
  /** Profile of a RoCE VPC: `europe-west1-b-vpc-roce`. */
  readonly profile?: string;
  readonly subnets: readonly { readonly name: string; readonly cidr: string }[];
}
