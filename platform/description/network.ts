import { z } from 'zod';
import { allowSchema } from './allow';

/** IPv4 CIDR block whose prefix length lies in a range. */
function cidrSchema(shortest: number, longest: number) {
  return z.cidrv4({ error: "must be an IPv4 block: '10.0.0.0/20'" }).refine(
    (block) => {
      const length = Number(block.split('/')[1]);
      return length >= shortest && length <= longest;
    },
    { error: `must be a block from /${shortest} to /${longest}` },
  );
}

/** The VPC that is made for the environment. */
export const networkSchema = z.strictObject({
  nodesCidr: cidrSchema(8, 29).optional().describe('Nodes.'),
  podsCidr: cidrSchema(9, 21).optional().describe('Pods.'),
  servicesCidr: cidrSchema(16, 27).optional().describe('Services.'),
  proxyOnlyCidr: cidrSchema(8, 26)
    .optional()
    .describe("Regional load balancer's proxies; /26 at the least, /23 is advised."),
  authorizedNetworks: z
    .record(z.string().min(1), z.cidrv4({ error: "must be an IPv4 block: '203.0.113.0/24'" }))
    .optional()
    .describe("Who may reach the control plane's address: display name -> block."),
  allow: allowSchema.optional(),
});

export type NetworkDescription = z.infer<typeof networkSchema>;
