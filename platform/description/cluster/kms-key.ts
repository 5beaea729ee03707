import { z } from 'zod';

/** A key of Cloud KMS by its full name. */
export const kmsKeySchema = z
  .string()
  .regex(/^projects\/[^/]+\/locations\/[^/]+\/keyRings\/[^/]+\/cryptoKeys\/[^/]+$/, {
    error: "must be a key's full name: 'projects/p/locations/europe-west1/keyRings/r/cryptoKeys/k'",
  });

/** What encrypts a cluster: a key that is there, by its full name, or `create` for one that is made. */
const keySchema = z.union([z.literal('create'), kmsKeySchema], {
  error: "must be 'create', or a key's full name: 'projects/p/locations/europe-west1/keyRings/r/cryptoKeys/k'",
});

/** Keys of one's own for a cluster. */
export const keysSchema = z.strictObject({
  secrets: keySchema.optional().describe('Encrypts Secrets in the control plane.'),
  bootDisks: keySchema.optional().describe('Encrypts the boot disks of nodes.'),
  rotationDays: z.int().min(1).max(365).optional().describe('Age at which a key that is made gets its next version.'),
});

export type KeysDescription = z.infer<typeof keysSchema>;
