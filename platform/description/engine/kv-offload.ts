import { z } from 'zod';

/** Where blocks of the KV cache go that the accelerators have no room for. */
export const kvOffloadSchema = z.strictObject({
  cpuGib: z
    .number()
    .gt(0)
    .describe(
      "Memory of the pod that keeps blocks, in GiB: of all ranks together, and of each data parallel rank's own.",
    ),
  diskGib: z
    .int()
    .min(1)
    .optional()
    .describe('Disk of the node that keeps blocks beside it, in GiB; vLLM deletes none of its files, so it fills.'),
});

export type KvOffloadDescription = z.infer<typeof kvOffloadSchema>;
