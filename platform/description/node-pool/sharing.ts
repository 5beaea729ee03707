import { z } from 'zod';

const CLIENTS_MIN = 2;

/** How pods share the GPUs of a node. */
export const sharingSchema = z
  .strictObject({
    strategy: z
      .enum(['MIG', 'TIME_SHARING', 'MPS'])
      .describe('`MIG` cuts a GPU into slices; with `TIME_SHARING` pods take turns; with `MPS` they run side by side.'),
    partitionSize: z
      .string()
      .regex(/^\d+g\.\d+gb/, { error: "must be a MIG profile: '1g.10gb'" })
      .optional()
      .describe('MIG profile of the slices.'),
    maxSharedClientsPerGpu: z
      .int()
      .min(CLIENTS_MIN)
      .optional()
      .describe('Pods that may share one GPU in turns or side by side.'),
  })
  .superRefine(({ strategy, partitionSize, maxSharedClientsPerGpu }, context) => {
    const mig = strategy === 'MIG';
    const refuse = (field: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (mig && partitionSize === undefined) refuse('partitionSize', 'MIG needs the profile of its slices');
    if (mig && maxSharedClientsPerGpu !== undefined) refuse('maxSharedClientsPerGpu', 'a MIG slice has one pod');
    if (!mig && partitionSize !== undefined) refuse('partitionSize', `only MIG cuts a GPU; ${strategy} does not`);
    if (!mig && maxSharedClientsPerGpu === undefined)
      refuse('maxSharedClientsPerGpu', `${strategy} needs the number of pods that share one GPU`);
  });

/** How pods share the GPUs of a node: slices of a size, or a number of pods for each GPU. */
export type SharingDescription =
  | { strategy: 'MIG'; partitionSize: string; maxSharedClientsPerGpu?: undefined }
  | { strategy: 'TIME_SHARING' | 'MPS'; maxSharedClientsPerGpu: number; partitionSize?: undefined };
