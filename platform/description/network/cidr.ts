import { z } from 'zod';

/** IPv4 CIDR block whose prefix length lies in a range. */
export function cidrSchema(shortest: number, longest: number) {
  return z.cidrv4({ error: "must be an IPv4 block: '10.0.0.0/20'" }).refine(
    (block) => {
      const length = Number(block.split('/')[1]);
      return length >= shortest && length <= longest;
    },
    { error: `must be a block from /${shortest} to /${longest}` },
  );
}
