import { addressBlock, cidrText, tryFindFreeBlock } from '../../sizing';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { addressRanges } from '../safety/address-ranges';

/** Addresses that Google keeps in every subnet. */
const KEPT = 4;
/** A range is cut into 2 ** 7 subnets. */
const CUTS = 7;

/** Each node takes an address of each. */
export const acceleratorSubnetTooSmall = {
  name: 'accelerator-subnet-too-small',
  severity: 'error',
  summary: 'Subnets between GPUs with fewer addresses than the pools may have nodes.',
  why:
    'Each node takes one address of every subnet that its network cards are in. When they are used up no further node ' +
    'comes, whatever the maximum of the pool and the quota say.',
  source: 'https://cloud.google.com/vpc/docs/subnets#reserved_ip_addresses_in_every_subnet',
  check: (platform) => {
    const { cidr, sets } = platform.acceleratorNetworks;
    return sets.flatMap(({ nodePools, networks }) => {
      const nodes = nodePools.reduce((sum, name) => sum + (platform.nodePools[name]?.nodes.max ?? 0), 0);
      const room = addressBlock(networks[0]?.subnets[0]?.cidr ?? cidr).size - KEPT;
      if (nodes <= room) return [];
      const prefix = 32 - Math.ceil(Math.log2(nodes + KEPT)) - CUTS;
      const free = tryFindFreeBlock(
        prefix,
        addressRanges(platform).map(({ block }) => block),
      );
      return [
        {
          path: 'acceleratorNetworks.cidr',
          message: `${nodePools.join(', ')} may have ${nodes} nodes, and each subnet cut from ${cidr} has ${room} addresses`,
          given: cidr,
          allowed: `/${prefix} or larger`,
          ...(free === undefined ? {} : { fix: fields({ acceleratorNetworks: { cidr: cidrText(free) } }) }),
        },
      ];
    });
  },
} satisfies Rule;
