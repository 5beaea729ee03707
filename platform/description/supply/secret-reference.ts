import { z } from 'zod';

/** Name of a Kubernetes Secret. */
export const secretNameSchema = z
  .string()
  .regex(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, {
    error: "must be a Secret's name: lower-case letters, digits, '-' and '.'",
  })
  .max(253);

/** A key of a Kubernetes Secret that you make. Secrets are only ever referred to. */
export const secretReferenceSchema = z.strictObject({
  secret: secretNameSchema.describe('Name of the Secret, in the namespace of the model.'),
  key: z
    .string()
    .regex(/^[-._a-zA-Z0-9]+$/, {
      error: "must be a Secret's key: letters, digits, '-', '_' and '.'",
    })
    .max(253)
    .describe('Key in its data.'),
});

export type SecretReference = z.infer<typeof secretReferenceSchema>;
