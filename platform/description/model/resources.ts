import { z } from 'zod';

/** What each pod of a model asks for; by default its share of the node, by the accelerators that it takes. */
export const resourcesSchema = z.strictObject({
  cpuMillis: z.int().min(100).optional().describe('Requested CPU, in thousandths of a vCPU; there is no limit.'),
  memoryMib: z.int().min(512).optional().describe('Requested memory, and its limit, in MiB.'),
  ephemeralStorageMib: z
    .int()
    .min(1024)
    .optional()
    .describe('Requested ephemeral storage, and its limit, in MiB: weights and caches lie there.'),
  sharedMemoryMib: z.int().min(64).optional().describe('Size of `/dev/shm` in MiB, part of the memory.'),
});
