import type { Rule } from '../rule';
import { INTERNET_PREFIX, publicNetworks } from './control-plane-networks';

export const controlPlaneOpenToInternet = {
  name: 'control-plane-open-to-internet',
  severity: 'error',
  summary: 'Authorized networks that let the whole internet, or a large part of it, reach the control plane.',
  why:
    "The cluster's API then stands open to everybody who has, or guesses, a credential, and to every fault of the API server. " +
    'Two halves of the internet are as much as the whole. The DNS endpoint is guarded by IAM and needs no such network.',
  source: 'CIS GKE Benchmark 5.6.3; https://cloud.google.com/kubernetes-engine/docs/how-to/authorized-networks',
  check: (platform) =>
    publicNetworks(platform)
      .filter(({ block }) => block.prefix < INTERNET_PREFIX)
      .map(({ name, path, cidr, block }) => ({
        path,
        message: `'${name}' lets ${block.prefix === 0 ? 'everybody' : `1/${2 ** block.prefix} of the internet`} reach the control plane's address`,
        given: cidr,
        allowed: 'the addresses of your own network, or none at all: the DNS endpoint needs none',
      })),
} satisfies Rule;
