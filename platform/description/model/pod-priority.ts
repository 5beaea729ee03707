import { z } from 'zod';

/** Levels of pods, the first to get a node first. */
export const POD_PRIORITY_LEVELS = ['critical', 'standard', 'sheddable', 'batch'] as const;

/** Which pods get a node where there are too few. */
export const podPrioritySchema = z
  .union([
    z.enum(POD_PRIORITY_LEVELS),
    z.strictObject({ existing: z.string().min(1).max(253).describe('PriorityClass that is in the cluster already.') }),
  ])
  .describe("Who gets a node where there are too few, and who has to go for it: the pods' PriorityClass.");

export type PodPriorityDescription = z.infer<typeof podPrioritySchema>;
