import type { ExistingCluster } from '../types/cluster';
import type { Targets } from '../types/targets';

/** What a cluster's values depend on beside its own description. */
export interface ClusterContext {
  readonly environment: string;
  readonly project: string;
  readonly region: string;
  readonly nodeZones: readonly string[];
  /** Whether what cannot be had back is kept from destruction. */
  readonly protection: boolean;
  readonly targets: Targets;
  /** Images of all pods that run there. */
  readonly images: readonly string[];
  /** Whether one of them mounts a secret of Secret Manager. */
  readonly mountsSecrets: boolean;
}

/** What all clusters have. */
export type CommonCluster = Omit<ExistingCluster, 'kind' | 'dnsEndpoint' | 'withoutEffect'>;
