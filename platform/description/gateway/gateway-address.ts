import { z } from 'zod';
import { KUBERNETES_NAME_MAX, nameSchema } from '../name';

/** The IP address of the gateway: the name of one that is reserved already, or one that is reserved for it. */
export const gatewayAddressSchema = z.union([
  nameSchema("the address's name", KUBERNETES_NAME_MAX),
  z.strictObject({
    create: z
      .literal(true)
      .describe('Reserve an address: in the subnet for an internal class, on the internet for an external one.'),
    networkTier: z
      .enum(['PREMIUM', 'STANDARD'])
      .optional()
      .describe("Network tier of an external address; by default the project's, which the load balancer takes too."),
  }),
]);

export type GatewayAddressDescription = z.infer<typeof gatewayAddressSchema>;
