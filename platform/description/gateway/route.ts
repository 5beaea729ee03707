import { z } from 'zod';
import { allowSchema } from '../allow';
import { hostnameSchema } from './hostname';
import { routeMirrorSchema, routePathsSchema } from './route-traffic';

/** Name of an HTTP header as the Gateway API takes it (RFC 9110 §5.6.2). */
const headerName = z
  .string()
  .max(256)
  .regex(/^[A-Za-z0-9!#$%&'*+\-.^_`|~]+$/, { error: 'must be the name of a header' });

/** Which requests reach which models. Without `routes` every model has a route of its own name. */
export const routeSchema = z.strictObject({
  models: z
    .record(z.string(), z.int().min(0).max(1_000_000))
    .refine((models) => Object.keys(models).length > 0, {
      error: 'names no model',
    })
    .describe('Model -> weight.'),
  hostnames: z.array(hostnameSchema).optional().describe("Host names; by default the gateway's."),
  listeners: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Listeners that it is reached through; by default those that answer to its host names.'),
  headers: z
    .record(headerName, z.string().min(1).max(4096))
    .optional()
    .describe('Exact matches on request headers; by default the name of the model where there are several routes.'),
  paths: routePathsSchema
    .optional()
    .describe('Path -> Exact or PathPrefix; by default the inference paths of the OpenAI API, each exactly.'),
  mirror: routeMirrorSchema
    .optional()
    .describe('Copies requests to another model, to try it on real requests; its answers are thrown away.'),
  allow: allowSchema.optional(),
});

export type RouteDescription = z.infer<typeof routeSchema>;
