import { Construct } from 'constructs';

import type { Platform } from '../../platform/resolve/platform';
import { Address } from './address';
import { Certificate } from './certificate';
import { Dns } from './dns';
import { Iap } from './iap';
import { ModelArmor } from './model-armor';
import { addEdgeOutputs } from './outputs';
import { SecurityPolicy } from './security-policy';
import { TlsPolicy } from './tls-policy';

export interface EdgeProps {
  readonly platform: Platform;
}

/**
 * Everything that is made for the gateway: what its manifests name, and what leads clients to it. It knows VPC and subnet by
 * their names, so that it may stand in a stack of its own.
 */
export class Edge extends Construct {
  constructor(scope: Construct, id: string, { platform }: EdgeProps) {
    super(scope, id);
    const { edge } = platform;
    const address = edge.address && new Address(this, 'address', platform, edge.address).address;
    const dns = edge.dns && new Dns(this, 'dns', { platform, dns: edge.dns, address: address?.address });
    const certificate =
      edge.certificate &&
      new Certificate(this, 'certificate', {
        platform,
        certificate: edge.certificate,
        zone: dns?.zone === undefined ? [] : [dns.zone],
      });
    if (edge.tlsPolicy) new TlsPolicy(this, 'tls-policy', platform, edge.tlsPolicy);
    if (edge.securityPolicy) new SecurityPolicy(this, 'security-policy', platform, edge.securityPolicy);
    if (edge.modelArmor) new ModelArmor(this, 'model-armor', platform, edge.modelArmor);
    if (edge.iap) new Iap(this, 'iap', platform, edge.iap);
    addEdgeOutputs(this, { address, zone: dns?.zone, certificate });
  }
}
