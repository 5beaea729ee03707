import { z } from 'zod';
import { cidrSchema } from './cidr';

/** Longest prefix that still leaves subnets of the size that Google takes (/29) when it is cut into 128. */
const LONGEST_PREFIX = 22;

/** The networks through which GPUs of several nodes reach each other. */
export const acceleratorNetworksSchema = z.strictObject({
  cidr: cidrSchema(8, LONGEST_PREFIX).optional().describe('Range that their subnets are cut from.'),
});

export type AcceleratorNetworksDescription = z.infer<typeof acceleratorNetworksSchema>;
