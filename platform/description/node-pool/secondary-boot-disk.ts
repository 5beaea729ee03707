import { z } from 'zod';

/** A disk that every node gets beside its boot disk, made from an image that was filled before. */
export const secondaryBootDiskSchema = z.strictObject({
  diskImage: z
    .string()
    .regex(/^(projects\/[a-z][-a-z0-9:.]*\/)?global\/images\/[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/, {
      error: "must be a disk image: 'global/images/vllm-0-30-0', or 'projects/images/global/images/vllm-0-30-0'",
    })
    .describe('Image of the disk.'),
  mode: z
    .literal('CONTAINER_IMAGE_CACHE')
    .optional()
    .describe('It holds container images; without a mode it holds data, which pods mount themselves.'),
});
