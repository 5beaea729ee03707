import { z } from 'zod';
import { allowSchema } from '../allow';
import { kmsKeySchema } from '../cluster/kms-key';

const bucketName = z.string().regex(/^[a-z0-9][-_a-z0-9]{1,61}[a-z0-9]$/, {
  error: "must be a bucket's name: 3 to 63 lower-case letters, digits, '-' and '_'",
});

/** Read caches of a bucket beside the nodes. */
const anywhereCacheSchema = z.strictObject({
  zones: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Zones that get a cache; by default those of the pools whose models read the bucket.'),
  ttlHours: z.int().min(1).max(168).optional().describe('How long what was read stays: an hour to seven days.'),
  admissionPolicy: z
    .enum(['admit-on-first-miss', 'admit-on-second-miss'])
    .optional()
    .describe('Whether the first read of an object brings it in, or the second.'),
});

/** The Cloud Storage bucket that models are read from: one that is made, or an existing one by its name alone. */
export const weightsBucketSchema = z
  .strictObject({
    existing: bucketName.optional().describe('A bucket that is there; its readers are granted, and nothing else.'),
    name: bucketName.optional().describe('By default `<project>-<environment>-weights`.'),
    location: z
      .string()
      .regex(/^[A-Za-z]+(-[A-Za-z]+\d+)?$/, { error: "must be a region or a multi-region: 'europe-west1'" })
      .optional()
      .describe('By default the region of the nodes.'),
    hierarchicalNamespace: z.boolean().optional().describe('Real folders, faster to list and to read at first.'),
    versioning: z.boolean().optional().describe('Keeps what is overwritten; not with a hierarchical namespace.'),
    softDeleteDays: z
      .int()
      .max(90)
      .refine((days) => days === 0 || days >= 7, { error: 'must be 0, which turns it off, or 7 to 90' })
      .optional()
      .describe('How long deleted and overwritten objects can be restored.'),
    anywhereCache: anywhereCacheSchema.optional().describe('Read caches in the zones of the nodes.'),
    kmsKey: kmsKeySchema.optional().describe('Full name of the key in Cloud KMS that encrypts it.'),
    deletionProtection: z
      .boolean()
      .optional()
      .describe('Terraform refuses to destroy it; by default as the cluster is protected.'),
    allow: allowSchema.optional(),
  })
  .refine(({ existing, allow: _, ...made }) => existing === undefined || Object.keys(made).length === 0, {
    error: 'must be named alone: an existing bucket keeps its own settings',
  });

/** A bucket for weights: one that is there, or one that is made with settings that do not contradict each other. */
export type WeightsBucketDescription =
  | { readonly existing: string; readonly allow?: Record<string, string> | undefined }
  | (Omit<z.infer<typeof weightsBucketSchema>, 'existing' | 'hierarchicalNamespace' | 'versioning'> & {
      readonly existing?: undefined;
    } & (
        | { hierarchicalNamespace?: true | undefined; versioning?: false | undefined }
        | { hierarchicalNamespace: false; versioning?: boolean | undefined }
      ));
