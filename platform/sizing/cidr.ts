/** An IPv4 block as numbers. */
export interface AddressBlock {
  /** First address. */
  readonly first: number;
  /** Number of addresses. */
  readonly size: number;
  readonly prefix: number;
}

/** A block from its text; bits beyond the prefix are cut off. */
export function addressBlock(cidr: string): AddressBlock {
  const [address = '', length = '32'] = cidr.split('/');
  const value = numberOf(address);
  const size = 2 ** (32 - Number(length));
  return { first: Math.floor(value / size) * size, size, prefix: Number(length) };
}

export function cidrText({ first, prefix }: Pick<AddressBlock, 'first' | 'prefix'>): string {
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${bytes.join('.')}/${prefix}`;
}

/** Whether the address of a block is its first: `10.0.0.0/20`, not `10.0.0.1/20`. */
export function isNetworkAddress(cidr: string): boolean {
  return numberOf(cidr.split('/')[0] ?? '') === addressBlock(cidr).first;
}

export function blocksOverlap(a: AddressBlock, b: AddressBlock): boolean {
  return a.first < b.first + b.size && b.first < a.first + a.size;
}

/** Whether all of a block lies in another one. */
export function isWithinBlock(inner: AddressBlock, outer: AddressBlock): boolean {
  return inner.first >= outer.first && inner.first + inner.size <= outer.first + outer.size;
}

/** The first private block of that length that overlaps none of the others; undefined where there is none. */
export function tryFindFreeBlock(prefix: number, taken: readonly AddressBlock[]): AddressBlock | undefined {
  const size = 2 ** (32 - prefix);
  for (const space of PRIVATE_BLOCKS.filter((candidate) => candidate.prefix <= prefix)) {
    let first = space.first;
    while (first + size <= space.first + space.size) {
      const candidate = { first, size, prefix };
      const other = taken.find((one) => blocksOverlap(one, candidate));
      if (other === undefined) return candidate;
      first = Math.max(first + size, Math.ceil((other.first + other.size) / size) * size);
    }
  }
  return undefined;
}

/** Blocks that nobody on the internet has: RFC 1918, and RFC 6598, which GKE takes for pods. */
export const PRIVATE_BLOCKS: readonly AddressBlock[] = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
].map(addressBlock);

function numberOf(address: string): number {
  return address.split('.').reduce((value, byte) => value * 256 + Number(byte), 0);
}
