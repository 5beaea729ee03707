import type { Rule } from '../rule';
import { hostnamePlaces } from './hostname-places';

export const hostnameOutsideZone = {
  name: 'hostname-outside-zone',
  severity: 'error',
  summary: 'A host name that the zone which is made does not answer for.',
  why: 'Cloud DNS takes records of its own domain only: Terraform stops at apply, with the zone made and its records not.',
  source: 'https://cloud.google.com/dns/docs/zones/zones-overview',
  check(platform) {
    const domain = platform.edge.dns?.zone?.domain;
    if (domain === undefined) return [];
    return hostnamePlaces(platform)
      .filter(({ hostname }) => hostname !== domain && !hostname.endsWith(`.${domain}`))
      .map(({ hostname, path }) => ({
        path,
        message: `${hostname} is not in ${domain}, for which the zone is made`,
        given: hostname,
        allowed: `${domain}, or a name below it`,
      }));
  },
} satisfies Rule;
