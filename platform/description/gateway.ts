import { z } from 'zod';
import { allowSchema } from './allow';

const hostname = z
  .string()
  .regex(/^(\*\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/, {
    error: "must be a host name: 'llm.example.com'",
  })
  .max(253);

/** The GKE Inference Gateway. */
export const gatewaySchema = z.strictObject({
  class: z
    .enum(['gke-l7-rilb', 'gke-l7-regional-external-managed'])
    .optional()
    .describe('GatewayClass that takes InferencePools; internal by default.'),
  hostnames: z.array(hostname).optional().describe('Host names that it answers to; by default all.'),
  allow: allowSchema.optional(),
});

export type GatewayDescription = z.infer<typeof gatewaySchema>;
