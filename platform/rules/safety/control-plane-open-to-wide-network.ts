import { figure } from '../../sizing';
import type { Rule } from '../rule';
import { INTERNET_PREFIX, publicNetworks, SITE_PREFIX } from './control-plane-networks';

export const controlPlaneOpenToWideNetwork = {
  name: 'control-plane-open-to-wide-network',
  severity: 'warning',
  summary: 'An authorized network on the internet that is wider than one site.',
  why:
    'Ranges of this size belong to carriers and cloud providers: their customers, strangers all, may reach the control plane. ' +
    'What people come from is a few addresses.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/authorized-networks',
  check: (platform) =>
    publicNetworks(platform)
      .filter(({ block }) => block.prefix >= INTERNET_PREFIX && block.prefix < SITE_PREFIX)
      .map(({ name, path, cidr, block }) => ({
        path,
        message: `'${name}' lets ${figure(block.size)} addresses of the internet reach the control plane`,
        given: cidr,
        allowed: `/${SITE_PREFIX} or narrower; /32 is one address`,
      })),
} satisfies Rule;
