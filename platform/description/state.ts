import { z } from 'zod';
import { kmsKeySchema } from './cluster/kms-key';

/** The bucket itself, where it is to be made: by a stack of its own, which is applied before all others. */
const stateBucketSchema = z.strictObject({
  location: z
    .string()
    .regex(/^[a-z]+(-[a-z]+\d+)?$/, {
      error: "must be a region or a multi-region in small letters: 'europe-west1', 'eu'",
    })
    .optional()
    .describe('By default the region of the cluster.'),
  keptVersions: z
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('How many overwritten states are kept whatever their age.'),
  keptDays: z.int().min(1).max(3650).optional().describe('How long every overwritten state is kept.'),
  softDeleteDays: z
    .int()
    .min(7)
    .max(90)
    .optional()
    .describe('How long what was deleted for good can still be had back.'),
  ownState: z
    .enum(['local', 'bucket'])
    .optional()
    .describe(
      'Where the state of the bucket is kept: `local` until it stands, `bucket` after `terraform init -migrate-state`.',
    ),
});

/** Where Terraform keeps its state: a Cloud Storage bucket. Without it the state is a local file. */
export const stateSchema = z.strictObject({
  bucket: z
    .string()
    .regex(/^[a-z0-9][-_.a-z0-9]{1,61}[a-z0-9]$/, {
      error: 'must be the name of a Cloud Storage bucket',
    })
    .describe('A bucket: an existing one, or with `create` one that is made.'),
  prefix: z
    .string()
    .regex(/^[^/].*[^/]$/, { error: "must not begin or end with '/'" })
    .optional()
    .describe('Folder in the bucket; by default `slipway/<environment>`.'),
  kmsKey: kmsKeySchema.optional().describe('Full name of the key in Cloud KMS that encrypts the state.'),
  impersonateServiceAccount: z
    .email({ error: 'must be the e-mail address of a service account' })
    .optional()
    .describe('Service account in whose name Terraform reads and writes the state.'),
  create: stateBucketSchema.optional().describe('Makes the bucket, in the stack `<environment>.bootstrap`.'),
});

export type StateDescription = z.infer<typeof stateSchema>;
export type StateBucketDescription = z.infer<typeof stateBucketSchema>;
