import { z } from 'zod';
import { secretReferenceSchema, type SecretReference } from '../supply/secret-reference';

/** Where a token is kept: in a Kubernetes Secret that you make, or in a secret of Secret Manager. */
export const tokenReferenceSchema = secretReferenceSchema
  .partial()
  .extend({
    secretManager: z.string().min(1).optional().describe('Name of one of the `secrets`.'),
  })
  .refine(
    ({ secret, key, secretManager }) =>
      secretManager === undefined
        ? secret !== undefined && key !== undefined
        : secret === undefined && key === undefined,
    { error: "must name a Secret and its key, or a secret of Secret Manager: { secretManager: 'hub-token' }" },
  );

/** Where a token is kept. */
export type TokenReference =
  (SecretReference & { secretManager?: undefined }) | { secretManager: string; secret?: undefined; key?: undefined };
