import { z } from 'zod';

const HOST = /^(\*\.)?([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;

/** Whom servers may download from, by name. */
export const fqdnPoliciesSchema = z.union([
  z.boolean(),
  z.strictObject({
    hosts: z
      .array(
        z
          .string()
          .regex(HOST, { error: "must be a host name, or one with '*.' for one label before it: '*.example.com'" }),
      )
      .min(1)
      .describe('Further hosts that servers reach over HTTPS: those that pictures in prompts lie on, or a mirror.'),
  }),
]);

export type FqdnPoliciesDescription = z.infer<typeof fqdnPoliciesSchema>;
