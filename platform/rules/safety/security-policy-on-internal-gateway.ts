import { GATEWAY_CLASSES } from '../../catalog';
import type { Rule } from '../rule';

export const securityPolicyOnInternalGateway = {
  name: 'security-policy-on-internal-gateway',
  severity: 'warning',
  summary: 'A Cloud Armor policy on a gateway class that is not known to apply one.',
  why:
    'The policy is accepted and attached, and the load balancer may let everything pass all the same: a limit of requests ' +
    'or a list of addresses that is trusted to be there is not.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources',
  unconfirmed: 'an internal load balancer applies a security policy',
  check({ gateway }) {
    if (gateway.securityPolicy === undefined || GATEWAY_CLASSES[gateway.class].cloudArmor !== null) return [];
    return [
      {
        path: 'gateway.securityPolicy',
        message: `no source says that ${gateway.class} applies a Cloud Armor policy`,
        given: gateway.securityPolicy,
        allowed: 'no policy on an internal class; apiKey on the models instead',
      },
    ];
  },
} satisfies Rule;
