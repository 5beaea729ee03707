import { fields } from '../literal';
import type { Rule } from '../rule';

export const dnsWithoutHostnames = {
  name: 'dns-without-hostnames',
  severity: 'error',
  summary: 'A zone for records, and no host name to record.',
  why: 'Nothing would lead to the gateway: whoever asks the zone for it is told that there is no such name.',
  source: 'https://cloud.google.com/dns/docs/records-overview',
  check: ({ edge: { dns } }) =>
    dns === undefined || dns.hostnames.length > 0
      ? []
      : [
          {
            path: 'gateway.dns',
            message: 'neither the gateway nor a route has a host name',
            allowed: 'gateway.hostnames',
            fix: fields({ hostnames: [dns.zone?.domain ?? 'llm.example.com'] }),
          },
        ],
} satisfies Rule;
