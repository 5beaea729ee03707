import { isGiven } from './pool-view';
import type { Rule } from '../rule';

/** A field without an effect. */
export const acceleratorNetworksWithoutPools = {
  name: 'accelerator-networks-without-pools',
  severity: 'warning',
  summary: 'A range for networks between GPUs that no pool asks for.',
  why: 'The networks are made where a node pool has additionalNetworks; without one the range is of no use.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/gpu-bandwidth-gpudirect-tcpx',
  check: (platform) => {
    if (platform.acceleratorNetworks.sets.length > 0 || !isGiven(platform, 'acceleratorNetworks.cidr')) return [];
    return [
      {
        path: 'acceleratorNetworks.cidr',
        message: 'no node pool has additionalNetworks',
        given: platform.acceleratorNetworks.cidr,
        allowed: 'a pool with additionalNetworks, or no such range',
      },
    ];
  },
} satisfies Rule;
