import { Construct } from 'constructs';

import type { Platform } from '../platform/resolve/platform';
import type { NodePool } from '../platform/resolve/types/node-pool';
import type { Apis } from './apis';
import { ComputeResourcePolicy } from './engine';

export interface PlacementPoliciesProps {
  readonly platform: Platform;
  readonly apis: Apis;
}

/** Resource policies that ask Compute Engine for nodes which one NVLink joins. */
export class PlacementPolicies extends Construct {
  private readonly policies = new Map<string, ComputeResourcePolicy>();

  constructor(scope: Construct, id: string, { platform, apis }: PlacementPoliciesProps) {
    super(scope, id);
    if (platform.cluster.mode === 'autopilot') return;
    for (const [pool, { placement }] of Object.entries(platform.nodePools)) {
      if (placement?.policyName === undefined) continue;
      const policy = new ComputeResourcePolicy(this, pool, {
        name: placement.policyName,
        description: `Nodes of pool ${pool}, on one NVLink`,
        region: platform.region,
        workloadPolicy: { type: 'HIGH_THROUGHPUT', acceleratorTopology: placement.acceleratorTopology },
        dependsOn: apis.of('compute'),
      });
      this.policies.set(pool, policy);
    }
  }

  /** The name of a pool's policy; undefined where it needs none. */
  tryFindName({ name }: NodePool): string | undefined {
    return this.policies.get(name)?.name;
  }
}
