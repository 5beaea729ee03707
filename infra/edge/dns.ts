import { Construct } from 'constructs';

import { slugOf } from '../../platform/resolve/edge/names';
import type { Platform } from '../../platform/resolve/platform';
import type { EdgeDns, EdgeZone } from '../../platform/resolve/types/edge';
import { DataGoogleComputeAddress, DnsManagedZone, DnsPolicy, DnsRecordSet } from '../engine';
import { protection } from '../protection';

export interface DnsProps {
  readonly platform: Platform;
  readonly dns: EdgeDns;
  /** The address that is made for the gateway; where there is none, the one that is named is looked up. */
  readonly address: string | undefined;
}

/** The zone, and the records that lead host names to the gateway. */
export class Dns extends Construct {
  readonly zone?: DnsManagedZone;

  constructor(scope: Construct, id: string, { platform, dns, address }: DnsProps) {
    super(scope, id);
    if (dns.zone !== undefined) this.zone = this.addZone(platform, dns.zone);
    if (dns.address === undefined) return;
    const leadsTo =
      address ?? new DataGoogleComputeAddress(this, 'address', { name: dns.address, region: platform.region }).address;
    for (const hostname of dns.hostnames) {
      new DnsRecordSet(this, `a-${slugOf(hostname)}`, {
        managedZone: this.nameOf(dns),
        name: `${hostname}.`,
        type: 'A',
        ttl: dns.ttlSeconds,
        rrdatas: [leadsTo],
      });
    }
  }

  private nameOf({ zoneName }: EdgeDns): string {
    return this.zone?.name ?? zoneName;
  }

  private addZone({ labels, name, protection: isProtected }: Platform, of: EdgeZone): DnsManagedZone {
    const isPublic = of.visibility === 'public';
    if (!isPublic && of.logQueries) {
      new DnsPolicy(this, 'policy', {
        name: of.name,
        description: `Queries of the VPC, Slipway environment ${name}`,
        enableLogging: true,
        networks: [{ networkUrl: of.network }],
      });
    }
    return new DnsManagedZone(this, 'zone', {
      name: of.name,
      dnsName: `${of.domain}.`,
      description: `Slipway environment ${name}`,
      visibility: of.visibility,
      labels: { ...labels },
      ...(isPublic
        ? { dnssecConfig: { state: 'on', nonExistence: 'nsec3' }, cloudLoggingConfig: { enableLogging: of.logQueries } }
        : { privateVisibilityConfig: { networks: [{ networkUrl: of.network }] } }),
      // Whoever delegates the domain has written down its name servers.
      ...protection(isProtected),
    });
  }
}
