import { z } from 'zod';

/** Identity-Aware Proxy before every model: Google asks who calls. */
export const iapSchema = z.strictObject({
  members: z
    .array(
      z.string().regex(/^(user|group|serviceAccount|domain|principal|principalSet):\S+$/, {
        error: "must be an IAM member: 'group:ml@example.com'",
      }),
    )
    .min(1)
    .describe(
      'Who may call, as IAM names them. A client that also sends the key of a model puts the token for IAP into the header ' +
        'Proxy-Authorization.',
    ),
  oauthClient: z
    .strictObject({
      id: z.string().min(1).describe('Client id.'),
      secret: z
        .string()
        .regex(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, { error: "must be a Secret's name" })
        .max(253)
        .describe('Secret that holds its secret under `key`, in every namespace of a model.'),
    })
    .optional()
    .describe("OAuth client, for callers outside your organisation; by default Google's own for callers within."),
});

export type IapDescription = z.infer<typeof iapSchema>;
