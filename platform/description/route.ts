import { z } from 'zod';

/** Which requests reach which models. Without `routes` every model has a route of its own name. */
export const routeSchema = z.strictObject({
  models: z
    .record(z.string(), z.int().min(0).max(1_000_000))
    .refine((models) => Object.keys(models).length > 0, {
      error: 'names no model',
    })
    .describe('Model -> weight.'),
  hostnames: z.array(z.string().min(1)).optional(),
  headers: z.record(z.string(), z.string()).optional().describe('Exact matches on request headers.'),
});

export type RouteDescription = z.infer<typeof routeSchema>;
