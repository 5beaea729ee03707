import { fields } from '../literal';
import type { Rule } from '../rule';

export const iapWithoutHttps = {
  name: 'iap-without-https',
  severity: 'error',
  summary: 'Identity-Aware Proxy on a gateway that speaks plain HTTP.',
  why: "A token in the clear is anybody's. IAP is refused on a load balancer without HTTPS, and the backends stay without it.",
  source: 'https://cloud.google.com/iap/docs/enabling-gke-howto',
  check: ({ gateway }) =>
    gateway.iap === undefined || gateway.listeners.every(({ protocol }) => protocol === 'HTTPS')
      ? []
      : [
          {
            path: 'gateway.iap',
            message: 'callers would send their tokens in the clear',
            allowed: 'gateway.tls with a certificate',
            fix: fields({ tls: { certificateManager: 'llm-certificate' } }),
          },
        ],
} satisfies Rule;
