import { z } from 'zod';
import { allowSchema } from '../allow';
import { cidrSchema } from './cidr';
import { fqdnPoliciesSchema } from './fqdn-policies';
import { existingNetworkSchema, type ExistingNetworkDescription } from './existing-network';

/** The VPC: made for the environment, or one that is there already. */
export const networkSchema = z.strictObject({
  existing: existingNetworkSchema.optional().describe('A VPC that is there already; nothing of it is made.'),
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
  fqdnPolicies: fqdnPoliciesSchema
    .optional()
    .describe(
      'Servers reach the hosts that weights come from by name, and nothing else outside; by default any over HTTPS.',
    ),
  allow: allowSchema.optional(),
});

type Shape = z.infer<typeof networkSchema>;

/** Fields about ranges of a VPC that is made. */
export const NEW_NETWORK_FIELDS = ['nodesCidr', 'podsCidr', 'servicesCidr', 'proxyOnlyCidr'] as const;

type NewNetworkField = (typeof NEW_NETWORK_FIELDS)[number];

/** A new VPC with ranges of its own, or an existing one, never both. */
export type NetworkDescription = Omit<Shape, NewNetworkField | 'existing'> &
  (
    | (Pick<Shape, NewNetworkField> & { existing?: undefined })
    | ({ existing: ExistingNetworkDescription } & { [Field in NewNetworkField]?: undefined })
  );
