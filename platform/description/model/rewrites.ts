import { z } from 'zod';

/**
 * Names that the pool's picker puts others in the place of, drawn by weight: a canary between two adapters, or between two
 * names of one engine, without a second pool.
 */
export const rewritesSchema = z.record(
  z.string().min(1),
  z
    .record(z.string().min(1), z.int().min(1).max(1_000_000))
    .refine((targets) => Object.keys(targets).length > 0, { error: 'names no model' }),
);

export type RewritesDescription = z.infer<typeof rewritesSchema>;
