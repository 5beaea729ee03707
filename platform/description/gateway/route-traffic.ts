import { z } from 'zod';

/** How a path is matched, in the words of the Gateway API. */
export const PATH_TYPES = ['Exact', 'PathPrefix'] as const;

/** A path as an HTTPRoute takes it: absolute, without empty or dotted parts, escaped slashes or a fragment. */
const routePath = z
  .string()
  .max(1024)
  .regex(/^\/[A-Za-z0-9/\-._~!$&'()*+,;=:@%]*$/, { error: "must be a path: '/v1/chat/completions'" })
  .refine((path) => !/\/\/|\/\.{1,2}(\/|$)|%2f/i.test(path), {
    error: "must be a path without empty or dotted parts: '/v1/chat/completions'",
  });

/** Which paths a route takes. */
export const routePathsSchema = z
  .record(routePath, z.enum(PATH_TYPES))
  .refine((paths) => Object.keys(paths).length > 0, { error: 'names no path' });

/** A copy of requests for another model, whose answers nobody waits for. */
export const routeMirrorSchema = z.strictObject({
  model: z.string().min(1).describe('Model that gets the copies.'),
  percent: z.int().min(1).max(100).optional().describe('Share of the requests that is copied; by default all.'),
});
