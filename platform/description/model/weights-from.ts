import { z } from 'zod';

const folder = (example: string) =>
  z.string().regex(/^[\w.-]+(\/[\w.-]+)*$/, { error: `must be a folder without '/' at its ends: '${example}'` });

const claim = z
  .string()
  .max(253)
  .regex(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, { error: 'must be the name of a PersistentVolumeClaim' });

const gcsSchema = z
  .strictObject({
    path: folder('google/gemma-2-2b-it')
      .optional()
      .describe(
        'Folder of the bucket that holds the checkpoint; by default the id, and the revision where one is given.',
      ),
    loader: z
      .enum(['runai_streamer', 'gcsfuse'])
      .optional()
      .describe('`runai_streamer` streams into GPU memory; `gcsfuse` mounts the folder and caches what it reads.'),
    cacheMedium: z
      .enum(['disk', 'memory'])
      .optional()
      .describe("Where `gcsfuse` caches what it reads: on the node's disk, or in its memory, which is faster."),
    fill: z
      .boolean()
      .optional()
      .describe('A Job downloads the checkpoint from the Hugging Face Hub into the folder before servers start.'),
  })
  .describe('A folder of the `weightsBucket`.');

const hyperdiskMlSchema = z
  .strictObject({
    sizeGib: z
      .int()
      .min(4)
      .max(65_536)
      .optional()
      .describe(
        'Size of the disk; by default the checkpoint and a tenth, so that the next revision fits its metadata.',
      ),
    throughputMibps: z
      .int()
      .min(400)
      .max(1_200_000)
      .optional()
      .describe('Throughput that is provisioned, and shared by all readers.'),
    fill: z
      .boolean()
      .optional()
      .describe(
        'The first of two steps: the disk takes one writer, a Job fills it, and no server runs. Without it the disk is read-only for many.',
      ),
  })
  .describe('A Hyperdisk ML volume in the zone of the node pool, read by all pods at once.');

/** Where the weights are read from, where that is not the Hugging Face Hub: exactly one of these. */
export const weightsFromSchema = z
  .strictObject({
    gcs: gcsSchema.optional(),
    hyperdiskMl: hyperdiskMlSchema.optional(),
    volume: z
      .strictObject({
        claim: claim.describe('Name of a PersistentVolumeClaim in the namespace of the model.'),
        path: folder('llama-3-1-8b').optional().describe('Folder of the volume; by default its root.'),
      })
      .optional()
      .describe('A volume that is there already, mounted read-only.'),
    image: z
      .strictObject({
        path: z
          .string()
          .regex(/^(\/[\w.-]+)+$/, { error: "must be an absolute path in the image: '/models/gemma'" })
          .describe('Folder of the image that holds the checkpoint.'),
      })
      .optional()
      .describe('Baked into `engine.image`.'),
    sharedCache: z
      .strictObject({
        claim: claim.describe('Name of a PersistentVolumeClaim that many nodes may write to, Filestore say.'),
      })
      .optional()
      .describe('From the Hugging Face Hub into a cache that all pods share: the first one downloads.'),
  })
  .refine((from) => Object.values<unknown>(from).filter((one) => one !== undefined).length === 1, {
    error: 'must be exactly one of gcs, hyperdiskMl, volume, image, sharedCache',
  });

type Shape = z.infer<typeof weightsFromSchema>;

/** Exactly one place. */
export type WeightsFromDescription = {
  [Place in keyof Shape]-?: Record<Place, NonNullable<Shape[Place]>> &
    Partial<Record<Exclude<keyof Shape, Place>, undefined>>;
}[keyof Shape];
