import { z } from 'zod';
import { allowSchema } from './allow';
import { GKE_NAME_MAX, nameSchema } from './name';

const instant = z.iso.datetime({
  error: "must be an instant in UTC: '2026-01-01T02:00:00Z'",
});

/** The GKE cluster. */
export const clusterSchema = z.strictObject({
  name: nameSchema("the cluster's name", GKE_NAME_MAX).optional().describe("By default the environment's name."),
  releaseChannel: z.enum(['RAPID', 'REGULAR', 'STABLE', 'EXTENDED']).optional().describe('GKE release channel.'),
  maintenance: z
    .strictObject({
      startTime: instant,
      endTime: instant,
      recurrence: z.string().regex(/^FREQ=/, {
        error: "must be an RFC 5545 rule: 'FREQ=WEEKLY;BYDAY=SA,SU'",
      }),
    })
    .optional()
    .describe('Window in which GKE may upgrade.'),
  deletionProtection: z.boolean().optional().describe('Refuse `terraform destroy`.'),
  dnsEndpoint: z.boolean().optional().describe('Reach the control plane by its DNS name, guarded by IAM.'),
  allow: allowSchema.optional(),
});

export type ClusterDescription = z.infer<typeof clusterSchema>;
