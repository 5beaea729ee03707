import type { Platform } from '../../resolve';
import { type AddressBlock, addressBlock, isWithinBlock, PRIVATE_BLOCKS } from '../../sizing';

/** A network that may reach the control plane's address. */
export interface AuthorizedNetwork {
  readonly name: string;
  readonly path: string;
  readonly cidr: string;
  readonly block: AddressBlock;
}

/** Those of them that lie on the internet. */
export function publicNetworks({ network }: Platform): readonly AuthorizedNetwork[] {
  return Object.entries(network.authorizedNetworks)
    .map(([name, cidr]) => ({ name, path: `network.authorizedNetworks.${name}`, cidr, block: addressBlock(cidr) }))
    .filter(({ block }) => !PRIVATE_BLOCKS.some((space) => isWithinBlock(block, space)));
}

/** Wider than any one owner's block: a /8 was the largest that was ever given out. */
export const INTERNET_PREFIX = 8;

/** Wider than one site: 65,536 addresses. */
export const SITE_PREFIX = 16;
