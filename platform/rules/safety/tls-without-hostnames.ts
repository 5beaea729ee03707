import { fields } from '../literal';
import type { Rule } from '../rule';

export const tlsWithoutHostnames = {
  name: 'tls-without-hostnames',
  severity: 'warning',
  summary: 'A gateway with a certificate that answers under every host name.',
  why:
    'A certificate is made out to host names. Requests under any other, or to the bare address, are served all the same to ' +
    'clients that do not check, which is how a wrong DNS record or a stale address goes unnoticed.',
  source: 'https://gateway-api.sigs.k8s.io/guides/tls/',
  check({ edge, gateway, routes }) {
    const certificate = gateway.listeners.find((one) => one.certificate !== undefined)?.certificate;
    return certificate === undefined ||
      edge.certificate?.domains.length === 0 ||
      gateway.hostnames.length > 0 ||
      Object.values(routes).every(({ hostnames }) => hostnames.length > 0)
      ? []
      : [
          {
            path: 'gateway.tls',
            message: `the certificate '${certificate.name}' is for host names, but the gateway answers under all`,
            allowed: 'gateway.hostnames with the names of the certificate',
            fix: fields({ hostnames: ['llm.example.com'] }),
          },
        ];
  },
} satisfies Rule;
