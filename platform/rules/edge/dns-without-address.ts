import { fields } from '../literal';
import type { Rule } from '../rule';

export const dnsWithoutAddress = {
  name: 'dns-without-address',
  severity: 'error',
  summary: 'Records for a gateway that has no address of its own.',
  why:
    'The load balancer takes a free address when it is made, after the records, and another one when it is made anew: nothing ' +
    'is there yet that the host names could lead to.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/deploying-gateways#gateway_ip_addressing',
  check: ({ edge: { dns } }) =>
    dns === undefined || dns.address !== undefined
      ? []
      : [
          {
            path: 'gateway.dns',
            message: 'the host names have to lead somewhere, and the gateway takes whatever address is free',
            allowed: 'gateway.address, made or by name',
            fix: fields({ address: { create: true } }),
          },
        ],
} satisfies Rule;
