import { Construct } from 'constructs';

import type { Platform } from '../../platform/resolve/platform';
import type { EdgeAddress } from '../../platform/resolve/types/edge';
import { ComputeAddress } from '../engine';
import { protection } from '../protection';

/** The address that the gateway's manifest names; clients and DNS records rely on it. */
export class Address extends Construct {
  readonly address: ComputeAddress;

  constructor(
    scope: Construct,
    id: string,
    { labels, name, protection: isProtected, region }: Platform,
    of: EdgeAddress,
  ) {
    super(scope, id);
    this.address = new ComputeAddress(this, 'address', {
      name: of.name,
      description: `The gateway of Slipway environment ${name}`,
      region,
      addressType: of.type,
      labels: { ...labels },
      ...(of.type === 'INTERNAL'
        ? // So that one listener for each port may stand at it.
          { purpose: 'SHARED_LOADBALANCER_VIP', subnetwork: of.subnetwork }
        : of.networkTier === undefined
          ? {}
          : { networkTier: of.networkTier }),
      ...protection(isProtected),
    });
  }
}
