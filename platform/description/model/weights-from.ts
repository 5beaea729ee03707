import { z } from 'zod';

/** Where the weights are read from, where that is not the Hugging Face Hub. */
export const weightsFromSchema = z.strictObject({
  gcs: z
    .strictObject({
      path: z
        .string()
        .regex(/^[\w.-]+(\/[\w.-]+)*$/, {
          error: "must be a folder of the bucket, without '/' at its ends: 'google/gemma-2-2b-it'",
        })
        .optional()
        .describe(
          'Folder of the bucket that holds the checkpoint; by default the id, and the revision where one is given.',
        ),
      loader: z
        .enum(['runai_streamer', 'gcsfuse'])
        .optional()
        .describe('`runai_streamer` streams into GPU memory; `gcsfuse` mounts the folder and caches what it reads.'),
    })
    .describe('A folder of the `weightsBucket`.'),
});

export type WeightsFromDescription = z.infer<typeof weightsFromSchema>;
