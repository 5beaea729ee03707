import { z } from 'zod';

const utilizationSchema = z.strictObject({
  detector: z.literal('utilization-detector').optional().describe('By what the servers report of themselves.'),
  queueDepthThreshold: z.int().min(1).optional().describe('Requests that wait in a server, from which on it is full.'),
  kvCacheUtilThreshold: z.number().gt(0).max(1).optional().describe('Share of its KV cache, from which on it is full.'),
  metricsStalenessThreshold: z
    .string()
    .regex(/^\d+(\.\d+)?(ms|s|m)$/, { error: "must be a Go duration: '200ms'" })
    .optional()
    .describe('Age from which on what a server reported is not believed any more.'),
  headroom: z
    .number()
    .min(0)
    .optional()
    .describe('Share above the thresholds up to which a server may still be picked.'),
});

const concurrencySchema = z.strictObject({
  detector: z.literal('concurrency-detector').describe("By the picker's own count of what is under way."),
  maxConcurrency: z.int().min(1).optional().describe('Requests under way in one server, from which on it is full.'),
  concurrencyMode: z.enum(['requests', 'tokens', 'hybrid']).optional().describe('What is counted.'),
  maxTokenConcurrency: z.int().min(1).optional().describe('Tokens under way in one server, from which on it is full.'),
  headroom: z
    .number()
    .min(0)
    .optional()
    .describe('Share above the thresholds up to which a server may still be picked.'),
});

/** How the picker tells that its pool is full. */
export const saturationSchema = z.union([utilizationSchema, concurrencySchema]);

/** The queue of one priority. */
export const priorityBandSchema = z.strictObject({
  maxBytes: z.int().min(1).optional().describe('Bytes of requests that may wait in it.'),
  maxRequests: z.int().min(1).optional().describe('Requests that may wait in it.'),
  fairnessPolicy: z.string().min(1).optional().describe('Plugin that chooses between the flows of this priority.'),
  orderingPolicy: z.string().min(1).optional().describe('Plugin that chooses between the requests of one flow.'),
});

/** Requests wait in the picker instead of in the servers; who waits longest is no longer chance. */
export const pickerFlowControlSchema = z.strictObject({
  maxBytes: z.int().min(1).optional().describe('Bytes of requests that may wait in all.'),
  maxRequests: z.int().min(1).optional().describe('Requests that may wait in all.'),
  bands: z
    .strictObject({
      critical: priorityBandSchema.optional(),
      standard: priorityBandSchema.optional(),
      sheddable: priorityBandSchema.optional(),
    })
    .optional()
    .describe('The queue of each priority; the higher one is served first, and a full one refuses.'),
  usageLimitPolicy: z
    .string()
    .min(1)
    .optional()
    .describe('Plugin that keeps part of the pool free of requests with a low priority.'),
  enableEviction: z
    .boolean()
    .optional()
    .describe('Whether requests with a low priority that are under way give way to others.'),
});

export type PickerFlowControlDescription = z.infer<typeof pickerFlowControlSchema>;
export type SaturationDescription = z.infer<typeof saturationSchema>;
