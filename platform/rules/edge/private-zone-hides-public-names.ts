import type { Rule } from '../rule';
import { isPrivateName } from './private-names';

export const privateZoneHidesPublicNames = {
  name: 'private-zone-hides-public-names',
  severity: 'warning',
  summary: 'A private zone for a whole domain of which the gateway has some names only.',
  why:
    'Inside the VPC the private zone answers for all of its domain: every name that it does not hold is gone there, the web site ' +
    'and the mail of the domain among them, while everybody else still finds them.',
  source: 'https://cloud.google.com/dns/docs/zones/zones-overview',
  check({ edge: { dns } }) {
    const zone = dns?.zone;
    if (zone === undefined || zone.visibility === 'public' || isPrivateName(zone.domain)) return [];
    // With more labels it is most likely a domain for the models alone.
    if (zone.domain.split('.').length > 2) return [];
    return [
      {
        path: 'gateway.dns.zone.domain',
        message: `within the VPC nothing of ${zone.domain} would be found but ${dns?.hostnames.join(', ') ?? ''}`,
        given: zone.domain,
        allowed: `a domain for the models alone, such as llm.${zone.domain}; or the name of a zone that is there`,
      },
    ];
  },
} satisfies Rule;
