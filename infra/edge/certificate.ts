import { Construct } from 'constructs';

import { slugOf } from '../../platform/resolve/edge/names';
import type { Platform } from '../../platform/resolve/platform';
import type { EdgeCertificate } from '../../platform/resolve/types/edge';
import {
  CertificateManagerCertificate,
  CertificateManagerDnsAuthorization,
  DnsRecordSet,
  type ITerraformDependable,
} from '../engine';

/** As long as the records of the host names. */
const TTL_SECONDS = 300;

export interface CertificateProps {
  readonly platform: Platform;
  readonly certificate: EdgeCertificate;
  /** The zone, where it is made here. */
  readonly zone: readonly ITerraformDependable[];
}

/** The certificate that the listener's manifest names, and the records by which Google sees that its domains are ours. */
export class Certificate extends Construct {
  /** By the domain that each shows to be ours. */
  readonly authorizations: Readonly<Record<string, CertificateManagerDnsAuthorization>>;

  constructor(scope: Construct, id: string, { platform, certificate, zone }: CertificateProps) {
    super(scope, id);
    const { labels, region } = platform;
    this.authorizations = Object.fromEntries(
      certificate.authorizations.map(({ domain, name }) => [
        domain,
        new CertificateManagerDnsAuthorization(this, `authorization-${slugOf(domain)}`, {
          name,
          description: `${domain} is ours`,
          domain,
          location: region,
          // The one kind that a regional certificate takes; said, so that a new default changes nothing.
          type: 'PER_PROJECT_RECORD',
          labels: { ...labels },
        }),
      ]),
    );
    const records = this.addRecords(certificate, zone);
    new CertificateManagerCertificate(this, 'certificate', {
      name: certificate.name,
      description: `The gateway of Slipway environment ${platform.name}`,
      location: region,
      labels: { ...labels },
      managed: {
        domains: [...certificate.domains],
        dnsAuthorizations: Object.values(this.authorizations).map((authorization) => authorization.id),
      },
      // Other domains make another certificate, and the old one goes when the gateway has let go of it.
      lifecycle: { createBeforeDestroy: true },
      dependsOn: records,
    });
  }

  private addRecords({ zoneName }: EdgeCertificate, zone: readonly ITerraformDependable[]): DnsRecordSet[] {
    if (zoneName === undefined) return [];
    return Object.entries(this.authorizations).map(([domain, { dnsResourceRecord }]) => {
      const record = dnsResourceRecord.get(0);
      return new DnsRecordSet(this, `record-${slugOf(domain)}`, {
        managedZone: zoneName,
        name: record.name,
        type: record.type,
        ttl: TTL_SECONDS,
        rrdatas: [record.data],
        dependsOn: [...zone],
      });
    });
  }
}
