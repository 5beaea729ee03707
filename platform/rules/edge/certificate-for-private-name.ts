import type { Rule } from '../rule';
import { hostnamePlaces } from './hostname-places';
import { isPrivateName } from './private-names';

export const certificateForPrivateName = {
  name: 'certificate-for-private-name',
  severity: 'error',
  summary: 'A certificate of a public authority for a name that the public DNS does not have.',
  why:
    'The authority asks the public DNS for a record, and nobody can make one below such a domain. The certificate is never ' +
    'issued, and the gateway never answers.',
  source: 'https://cloud.google.com/certificate-manager/docs/dns-authorizations',
  check(platform) {
    if (platform.edge.certificate === undefined) return [];
    return hostnamePlaces(platform)
      .filter(({ hostname }) => isPrivateName(hostname) || !hostname.includes('.'))
      .map(({ hostname, path }) => ({
        path,
        message: `no public authority issues a certificate for ${hostname}`,
        given: hostname,
        allowed: 'a name below a domain of yours; or gateway.tls.secret with a certificate of your own authority',
      }));
  },
} satisfies Rule;
