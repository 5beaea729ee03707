import { z } from 'zod';

/** Where Terraform keeps its state: a Cloud Storage bucket. Without it the state is a local file. */
export const stateSchema = z.strictObject({
  bucket: z
    .string()
    .regex(/^[a-z0-9][-_.a-z0-9]{1,61}[a-z0-9]$/, {
      error: 'must be the name of a Cloud Storage bucket',
    })
    .describe('An existing bucket.'),
  prefix: z
    .string()
    .regex(/^[^/].*[^/]$/, { error: "must not begin or end with '/'" })
    .optional()
    .describe('Folder in the bucket; by default `slipway/<environment>`.'),
});

export type StateDescription = z.infer<typeof stateSchema>;
