import { Construct } from 'constructs';

import type { Platform } from '../../platform/resolve/platform';
import type { EdgeTlsPolicy } from '../../platform/resolve/types/edge';
import { ComputeRegionSslPolicy } from '../engine';

/** The regional SSL policy that the gateway's policy names. */
export class TlsPolicy extends Construct {
  constructor(scope: Construct, id: string, { name, region }: Platform, described: EdgeTlsPolicy) {
    super(scope, id);
    new ComputeRegionSslPolicy(this, 'policy', {
      name: described.name,
      description: `The gateway of Slipway environment ${name}`,
      region,
      profile: described.profile,
      minTlsVersion: described.minTlsVersion,
    });
  }
}
