import type { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { NodePool } from '../platform/resolve/types/node-pool';
import { AcceleratorNetworks } from './accelerator-networks';
import type { Apis } from './apis';
import type { ContainerNodePoolConfig } from './engine';
import { PlacementPolicies } from './placement-policies';
import { Reservations } from './reservations';

/** What node pools with accelerators need beside the cluster: networks between GPUs, placement policies, reservations. */
export class AcceleratorResources {
  private readonly networks: AcceleratorNetworks;
  private readonly policies: PlacementPolicies;
  private readonly reservations: Reservations;

  constructor(scope: Construct, props: { readonly platform: Platform; readonly apis: Apis }) {
    this.networks = new AcceleratorNetworks(scope, 'accelerator-network', props);
    this.policies = new PlacementPolicies(scope, 'placement-policy', props);
    this.reservations = new Reservations(scope, 'reservation', props);
  }

  /** What of them a pool takes. */
  of(pool: NodePool): Partial<ContainerNodePoolConfig> {
    return {
      ...placementPolicy(pool, this.policies.tryFindName(pool)),
      networkConfig: { enablePrivateNodes: true, ...this.networks.of(pool) },
    };
  }

  /** What has to be there before a pool is made, and is not named in it. */
  before(pool: NodePool) {
    return this.reservations.of(pool);
  }
}

/** TPU slices are placed compactly by nature: GKE takes their topology only with that type. */
function placementPolicy(
  { placement }: NodePool,
  policyName: string | undefined,
): Pick<ContainerNodePoolConfig, 'placementPolicy'> {
  if (placement === undefined) return {};
  const { tpuTopology } = placement;
  return {
    placementPolicy: {
      type: 'COMPACT',
      ...(tpuTopology === undefined ? {} : { tpuTopology }),
      ...(policyName === undefined ? {} : { policyName }),
    },
  };
}
