import { z } from 'zod';

/** A replica that is spread over several nodes, by a LeaderWorkerSet. */
export const hostsSchema = z.strictObject({
  count: z
    .int()
    .min(2, { error: 'must be 2 or more: without `hosts` a replica is on one node' })
    .describe("Nodes of one replica; each gives it all its accelerators, and the first one's pod serves."),
  distributedExecutorBackend: z
    .enum(['mp', 'ray'])
    .optional()
    .describe("`--distributed-executor-backend`: vLLM's own multi-node mode, or Ray."),
});

export type HostsDescription = z.infer<typeof hostsSchema>;
