import { fields } from '../literal';
import type { Rule } from '../rule';

export const iapOnInferencePool = {
  name: 'iap-on-inference-pool',
  severity: 'warning',
  summary: 'Identity-Aware Proxy on backends that nobody is known to have tried it on.',
  why:
    'GCPBackendPolicy is documented to turn IAP on for Services. If the load balancer does not for an InferencePool, the object ' +
    'is accepted and the models answer everybody: ask from outside without a token, and see it refused.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources',
  unconfirmed: 'GCPBackendPolicy.iap takes effect on an InferencePool',
  check: ({ gateway }) =>
    gateway.iap === undefined
      ? []
      : [
          {
            path: 'gateway.iap',
            message: 'no source has Identity-Aware Proxy before an InferencePool',
            allowed: 'apiKey on every model beside it, and an `allow` once a request without a token was seen refused',
            fix: fields({ allow: { 'iap-on-inference-pool': 'a request without a token was seen refused' } }),
          },
        ],
} satisfies Rule;
