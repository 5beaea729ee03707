import { z } from 'zod';

/** Refusals lifted on purpose: rule name -> reason. The reason is shown in every summary. */
export const allowSchema = z
  .record(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: "must be a rule's name, in kebab-case",
    }),
    z.string().min(1, { error: 'needs a reason' }),
  )
  .describe('Refusals lifted on purpose, each with its reason.');

export type Allow = z.infer<typeof allowSchema>;
