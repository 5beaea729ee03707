import { z } from 'zod';

const PATTERN = /^[a-z0-9][\w.-]*(:\d+)?\/[\w./@:-]*\*{0,2}$/;

/** Which images may run in the cluster. */
export const binaryAuthorizationSchema = z.strictObject({
  mode: z
    .enum(['ENFORCED_BLOCK_AND_AUDIT_LOG', 'DRYRUN_AUDIT_LOG_ONLY'])
    .describe('Keep out whatever is not admitted, or only log that it would be.'),
  admit: z
    .array(
      z.string().regex(PATTERN, {
        error: "must be an image with its registry, whose end may be `*` or `**`: 'europe-docker.pkg.dev/acme/vllm/**'",
      }),
    )
    .min(1)
    .optional()
    .describe('Images that are admitted; by default exactly those that this environment runs.'),
  attestors: z
    .array(
      z.string().regex(/^projects\/[a-z][-a-z0-9:.]*\/attestors\/[\w-]+$/, {
        error: "must be an attestor: 'projects/security/attestors/built-by-us'",
      }),
    )
    .min(1)
    .optional()
    .describe('Whose attestations admit any other image.'),
  elsewhere: z
    .enum(['ALWAYS_ALLOW', 'ALWAYS_DENY'])
    .optional()
    .describe("What the project's other clusters may run; the policy is one for the whole project."),
});

export type BinaryAuthorizationDescription = z.infer<typeof binaryAuthorizationSchema>;
