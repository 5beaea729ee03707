import { fields } from '../literal';
import type { Rule } from '../rule';

export const certificateWithoutHostnames = {
  name: 'certificate-without-hostnames',
  severity: 'error',
  summary: 'A certificate that is made for no host name.',
  why: 'A certificate is made out to host names. Certificate Manager refuses one without, and the listener has none to show.',
  source: 'https://cloud.google.com/certificate-manager/docs/certificates',
  check: ({ edge: { certificate } }) =>
    certificate === undefined || certificate.domains.length > 0
      ? []
      : [
          {
            path: 'gateway.tls.certificateManager',
            message: 'neither the gateway nor a route has a host name that the certificate could be for',
            allowed: 'gateway.hostnames',
            fix: fields({ hostnames: ['llm.example.com'] }),
          },
        ],
} satisfies Rule;
