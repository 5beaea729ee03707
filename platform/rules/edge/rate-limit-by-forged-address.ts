import { fields } from '../literal';
import type { Rule } from '../rule';

export const rateLimitByForgedAddress = {
  name: 'rate-limit-by-forged-address',
  severity: 'warning',
  summary: 'A limit for each client, where clients say themselves who they are.',
  why:
    'The first address of X-Forwarded-For is whatever the client wrote into it. On the internet each request may carry another ' +
    'one, and the limit never counts to two; it holds only behind a proxy of yours that writes the header.',
  source: 'https://docs.cloud.google.com/armor/docs/rate-limiting-overview',
  check: ({ edge: { securityPolicy }, gateway }) =>
    securityPolicy?.rateLimit.per === 'forwarded-ip' && gateway.external && securityPolicy.allowedSources.length === 0
      ? [
          {
            path: 'gateway.securityPolicy.rateLimit.per',
            message: 'anybody may ask, and write into X-Forwarded-For what the limit counts by',
            given: 'forwarded-ip',
            allowed: 'ip; or allowedSources with the addresses of the proxy that writes the header',
            fix: fields({ securityPolicy: { rateLimit: { per: 'ip' } } }),
          },
        ]
      : [],
} satisfies Rule;
