import { z } from 'zod';
import { allowSchema } from './allow';

/** What is asked of Google where the quota of the project is too small. */
export const quotaSchema = z.strictObject({
  request: z
    .literal(true)
    .describe('Ask for what the platform needs at its full size, as preferences of Cloud Quotas.'),
  contactEmail: z.email({ error: "must be an e-mail address: 'platform@example.com'" }).describe('Who is told.'),
  justification: z.string().min(1).optional().describe('What the reviewer of the request reads.'),
  amounts: z
    .record(
      z.string().regex(/^[A-Z][A-Z0-9_]+$/, { error: "a quota's name must be as gcloud prints it: NVIDIA_L4_GPUS" }),
      z.int().min(1),
    )
    .optional()
    .describe('Amounts to ask for in place of what is needed, for a project that others use too.'),
  allow: allowSchema.optional(),
});

export type QuotaDescription = z.infer<typeof quotaSchema>;
