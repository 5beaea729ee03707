import type { Platform } from '../../resolve';
import { addressBlock, isWithinBlock } from '../../sizing';
import type { Rule } from '../rule';

export const sourceAllowedAndDenied = {
  name: 'source-allowed-and-denied',
  severity: 'error',
  summary: 'Addresses that may ask, all of which are turned away.',
  why: 'Those that are turned away are looked for first: whoever was to be let in is answered with 403.',
  source: 'https://docs.cloud.google.com/armor/docs/security-policy-overview',
  check({ edge: { securityPolicy } }: Platform) {
    if (securityPolicy === undefined) return [];
    return securityPolicy.allowedSources.flatMap((source, index) => {
      const denied = securityPolicy.deniedSources.find((other) => contains(other, source));
      if (denied === undefined) return [];
      return [
        {
          path: `gateway.securityPolicy.allowedSources.${index}`,
          message: `${source} may ask, and all of it lies in ${denied}, which may not`,
          given: source,
          allowed: `${source} or ${denied}, not both`,
        },
      ];
    });
  },
} satisfies Rule;

/** IPv6 blocks are compared as they are written. */
function contains(outer: string, inner: string): boolean {
  if (outer.includes(':') || inner.includes(':')) return outer === inner;
  return isWithinBlock(addressBlock(inner), addressBlock(outer));
}
