/** Node auto-provisioning: GKE makes node pools for pods that no described pool takes. */
export interface AutoProvisioning {
  /** How large the cluster may become, its described pools included; CPU and memory are always among them. */
  readonly limits: readonly ResourceLimit[];
  /** How eagerly nodes of little use are taken away. */
  readonly profile: 'BALANCED' | 'OPTIMIZE_UTILIZATION';
  /** Zones of the pools that are made. */
  readonly zones: readonly string[];
  readonly bootDisk: { readonly type: 'pd-standard' | 'pd-balanced' | 'pd-ssd'; readonly sizeGb: number };
}

/** A bound on a resource of the whole cluster. */
export interface ResourceLimit {
  /** `cpu` (vCPUs), `memory` (GiB), or an accelerator by the value of GKE's label. */
  readonly resourceType: string;
  readonly minimum?: number;
  readonly maximum: number;
}
