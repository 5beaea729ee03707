import { z } from 'zod';
import { cidrSchema } from './cidr';

const resourceName = (what: string) =>
  z.string().regex(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/, {
    error: `must be the name of ${what}: 1 to 63 lower-case letters, digits and hyphens`,
  });

/** A VPC that is there already, of this project or of the host project that shares it. */
export const existingNetworkSchema = z.strictObject({
  network: resourceName('a VPC').describe('Name of the VPC.'),
  subnetwork: resourceName('a subnet').describe("Name of the nodes' subnet, in the environment's region."),
  podsRange: resourceName('a secondary range').describe("Name of the subnet's secondary range for pods."),
  servicesRange: resourceName('a secondary range').describe("Name of the subnet's secondary range for Services."),
  proxyOnlyCidr: cidrSchema(8, 26).describe(
    "Range of the proxy-only subnet, where the load balancer's requests come from.",
  ),
  nodesCidr: cidrSchema(8, 29).optional().describe('Range of the subnet, to check what fits.'),
  podsCidr: cidrSchema(9, 21).optional().describe('Secondary range for pods, to check what fits.'),
  servicesCidr: cidrSchema(16, 27).optional().describe('Secondary range for Services, to check what fits.'),
  hostProject: z
    .string()
    .regex(/^[a-z][-a-z0-9]{4,28}[a-z0-9]$/, { error: 'must be a Google Cloud project id' })
    .optional()
    .describe('Project that shares the VPC with this one (Shared VPC).'),
  grants: z
    .enum(['none', 'use', 'use-and-firewall'])
    .optional()
    .describe(
      'Rights in the host project that are granted here, for which one needs rights there: to use its subnet, and to let ' +
        'GKE make firewall rules in it. By default somebody else grants them.',
    ),
  makeProxyOnlySubnet: z
    .boolean()
    .optional()
    .describe('Make the proxy-only subnet in it; there is one for each region of a VPC at the most.'),
});

export type ExistingNetworkDescription = z.infer<typeof existingNetworkSchema>;
