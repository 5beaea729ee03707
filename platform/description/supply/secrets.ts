import { z } from 'zod';
import { allowSchema } from '../allow';
import { kmsKeySchema } from '../cluster/kms-key';

const secretId = z.string().regex(/^[A-Za-z0-9_-]{1,255}$/, {
  error: "must be a secret's id: up to 255 letters, digits, '-' and '_'",
});

/** Reminders that a secret is to be replaced; who gets them does it. */
const rotationSchema = z.strictObject({
  everyDays: z.int().min(1).max(3650).describe('Days between two reminders.'),
  firstAt: z.iso.datetime({ error: "must be an instant in UTC: '2027-03-01T09:00:00Z'" }).describe('The first one.'),
  topic: z
    .string()
    .regex(/^projects\/[^/]+\/topics\/[^/]+$/, {
      error: "must be a Pub/Sub topic: 'projects/p/topics/secret-rotation'",
    })
    .describe("An existing Pub/Sub topic; Secret Manager's agent gets the right to publish."),
});

/** Programs that copy secrets of Secret Manager into Kubernetes Secrets. */
export const SECRET_SYNCS = ['external-secrets', 'secret-sync'] as const;

/**
 * A secret in Secret Manager, by name. Its value is never said here: it would be in git, in the output and in
 * Terraform's state. You add it as a version, from your shell.
 */
export const secretSchema = z
  .strictObject({
    existing: secretId.optional().describe('A secret that is there; its readers are granted, and nothing else.'),
    id: secretId.optional().describe('By default `<environment>-<name>`.'),
    replication: z
      .union([z.literal('automatic'), z.strictObject({ locations: z.array(z.string().min(1)).min(1) })])
      .optional()
      .describe('Where it is kept; by default in the region of the nodes.'),
    kmsKey: kmsKeySchema.optional().describe('Full name of the key in Cloud KMS that encrypts it.'),
    versionDestroyDelayDays: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe('Days in which a version that is to be destroyed can be had back.'),
    rotation: rotationSchema.optional().describe('Reminders that it is to be replaced.'),
    readers: z
      .array(
        z.string().regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?\/[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, {
          error: "must be a Kubernetes service account with its namespace: 'external-secrets/external-secrets'",
        }),
      )
      .optional()
      .describe('Kubernetes service accounts that may read it, beside those of the models that name it.'),
    sync: z
      .enum(SECRET_SYNCS)
      .optional()
      .describe(
        "Who copies it into a Kubernetes Secret, for programs that take it from the environment: GKE's own `secret-sync`, or the External Secrets Operator. By default pods read it from a file.",
      ),
    deletionProtection: z.boolean().optional().describe('Terraform refuses to destroy it.'),
    allow: allowSchema.optional(),
  })
  .refine(
    ({ existing, readers: _, allow: __, sync: ___, ...made }) =>
      existing === undefined || Object.keys(made).length === 0,
    {
      error: 'must be named alone, with its readers and who copies it: an existing secret keeps its own settings',
    },
  );

type Shape = z.infer<typeof secretSchema>;

/** A secret: one that is there, or one that is made. */
export type SecretDescription =
  | (Pick<Shape, 'readers' | 'sync' | 'allow'> & { existing: string })
  | (Omit<Shape, 'existing'> & { existing?: undefined });

/** Names of secrets: part of the ids that are made from them. */
export const secretName = z.string().regex(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/, {
  error: "a secret's name must be lower-case letters, digits and '-', and start with a letter",
});
