import { fields } from '../literal';
import type { Rule } from '../rule';

export const oldTlsSpoken = {
  name: 'old-tls-spoken',
  severity: 'warning',
  summary: 'A load balancer that is made to speak old versions of TLS, or old ciphers.',
  why:
    'TLS 1.0 and 1.1 were withdrawn because what they protect can be read; so can what some old ciphers do. Auditors ask for ' +
    'TLS 1.2, and no client of a model needs less.',
  source: 'https://www.rfc-editor.org/rfc/rfc8996',
  check({ edge: { tlsPolicy } }) {
    if (tlsPolicy === undefined) return [];
    const { minTlsVersion, profile } = tlsPolicy;
    if (minTlsVersion === 'TLS_1_2' && profile !== 'COMPATIBLE') return [];
    return [
      {
        path: 'gateway.tls.policy',
        message: `the listener speaks ${minTlsVersion} with the ciphers of ${profile}`,
        given: { minTlsVersion, profile },
        allowed: 'TLS_1_2 with RESTRICTED or MODERN',
        fix: fields({ tls: { policy: { minTlsVersion: 'TLS_1_2', profile: 'RESTRICTED' } } }),
      },
    ];
  },
} satisfies Rule;
