import type { Platform } from '../../resolve';
import { type AddressBlock, addressBlock, cidrText } from '../../sizing';
import { fields } from '../literal';

/** An address range of the VPC, by the field of the description that sets it. */
export interface AddressRange {
  readonly field: 'nodesCidr' | 'podsCidr' | 'servicesCidr' | 'proxyOnlyCidr';
  readonly path: string;
  /** What lives in it. */
  readonly what: string;
  readonly cidr: string;
  readonly block: AddressBlock;
}

const WHAT: Readonly<Record<AddressRange['field'], string>> = {
  nodesCidr: 'nodes',
  podsCidr: 'pods',
  servicesCidr: 'Services',
  proxyOnlyCidr: "the load balancer's proxies",
};

/** The ranges that are known; first those that the description does not set, so that a finding stands at one that it does. */
export function addressRanges({ network, origins }: Platform): readonly AddressRange[] {
  const names = Object.keys(WHAT) as AddressRange['field'][];
  const isGiven = (field: string): boolean => origins[`network.${field}`]?.kind === 'given';
  const owner = network.kind === 'existing' ? 'network.existing' : 'network';
  return [...names]
    .sort((a, b) => Number(isGiven(a)) - Number(isGiven(b)))
    .flatMap((field) => {
      const cidr = network[field];
      if (cidr === undefined) return [];
      return [{ field, path: `${owner}.${field}`, what: WHAT[field], cidr, block: addressBlock(cidr) }];
    });
}

/** A block that a range could have instead, to paste; a subnet that is there already keeps what it has. */
export function anotherBlock({ network }: Platform, { field }: AddressRange, block: AddressBlock | undefined) {
  return block === undefined || network.kind === 'existing' ? {} : { fix: fields({ [field]: cidrText(block) }) };
}

/** Blocks that no subnet may touch, and the two that health checks of the load balancer come from. */
export const PROHIBITED_BLOCKS: Readonly<Record<string, string>> = {
  '0.0.0.0/8': 'this network (RFC 1122)',
  '127.0.0.0/8': 'loopback (RFC 1122)',
  '169.254.0.0/16': 'link-local addresses, the metadata server among them (RFC 3927)',
  '224.0.0.0/4': 'multicast (RFC 5771)',
  '199.36.153.4/30': 'restricted.googleapis.com',
  '199.36.153.8/30': 'private.googleapis.com',
  '255.255.255.255/32': 'broadcast (RFC 919)',
  '35.191.0.0/16': "Google's health checks",
  '130.211.0.0/22': "Google's health checks",
};

/** Most nodes that all pools may have together. */
export function mostNodes({ nodePools }: Platform): number {
  return Object.values(nodePools).reduce((sum, { nodes }) => sum + nodes.max, 0);
}
