import { z } from 'zod';

/** How evenly pods stand over the nodes of one kind of place. */
export const spreadSchema = z.strictObject({
  maxSkew: z.int().min(1).optional().describe('How many more pods the fullest place may have than the emptiest.'),
  whenUnsatisfiable: z
    .enum(['ScheduleAnyway', 'DoNotSchedule'])
    .optional()
    .describe('`DoNotSchedule` lets a pod wait rather than stand unevenly.'),
});

/** How pods are spread, so that a zone or a node that fails takes few of them. */
export const topologySpreadSchema = z
  .strictObject({
    zones: spreadSchema.optional().describe('Over zones.'),
    hosts: spreadSchema.optional().describe('Over nodes.'),
  })
  .describe('How pods are spread over zones and nodes.');

export type TopologySpreadDescription = z.infer<typeof topologySpreadSchema>;
