import type { Rule } from '../rule';

export const certificateAuthorizedByHand = {
  name: 'certificate-authorized-by-hand',
  severity: 'warning',
  summary: 'A certificate whose domains nothing shows to be yours.',
  why:
    'The certificate authority looks for a record in the public DNS, for the first certificate and for every renewal. Until ' +
    'somebody makes it where the domain is kept, the certificate is not issued and the gateway does not answer.',
  source: 'https://cloud.google.com/certificate-manager/docs/dns-authorizations',
  check({ edge: { certificate, dns } }) {
    if (certificate === undefined || certificate.domains.length === 0 || certificate.zoneName !== undefined) return [];
    const where =
      dns === undefined ? 'no zone is named for them' : `the zone ${dns.zoneName} is seen inside the VPC alone`;
    return [
      {
        path: 'gateway.tls.certificateManager',
        message: `the records that show ${certificate.domains.join(', ')} to be yours have to be made by hand: ${where}`,
        allowed:
          "authorizationZone with the name of a public zone, or, for DNS kept elsewhere, an `allow` once the edge stack's " +
          'output certificate_records is entered there',
      },
    ];
  },
} satisfies Rule;
