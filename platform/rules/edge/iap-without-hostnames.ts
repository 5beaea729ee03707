import { fields } from '../literal';
import type { Rule } from '../rule';

export const iapWithoutHostnames = {
  name: 'iap-without-hostnames',
  severity: 'error',
  summary: 'Identity-Aware Proxy on a gateway without a host name.',
  why:
    'GKE names the backends when it makes them, so members are admitted by host name. Without one nobody is admitted; with a ' +
    'grant on all of the project they would pass to everything else behind IAP as well.',
  source: 'https://docs.cloud.google.com/chrome-enterprise-premium/docs/hostname-and-path-conditions',
  check: ({ edge: { iap } }) =>
    iap === undefined || iap.hostnames.length > 0
      ? []
      : [
          {
            path: 'gateway.iap.members',
            message: 'there is no host name for which the members could be admitted',
            allowed: 'gateway.hostnames',
            fix: fields({ hostnames: ['llm.example.com'] }),
          },
        ],
} satisfies Rule;
