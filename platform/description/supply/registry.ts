import { z } from 'zod';
import { allowSchema } from '../allow';

/** An image source that the platform pulls from, and how the registry reaches it. */
const upstreamSchema = z
  .strictObject({
    existing: z
      .string()
      .regex(/^[a-z0-9-]+-docker\.pkg\.dev\/[a-z][-a-z0-9:.]*\/[a-z]([-a-z0-9]*[a-z0-9])?$/, {
        error: "must be a remote repository's address: 'europe-west1-docker.pkg.dev/mirrors/docker-hub'",
      })
      .optional()
      .describe("A remote repository that is there; the right to read it is its owner's to give."),
    username: z.string().min(1).optional().describe('Account that the registry logs in with.'),
    passwordSecretVersion: z
      .string()
      .regex(/^projects\/[^/]+\/secrets\/[^/]+\/versions\/(\d+|latest)$/, {
        error: "must be a version in Secret Manager: 'projects/p/secrets/docker-hub/versions/1'",
      })
      .optional()
      .describe('Its password or token, by the name of its version in Secret Manager.'),
  })
  .refine(
    ({ existing, username, passwordSecretVersion }) =>
      existing === undefined
        ? username !== undefined && passwordSecretVersion !== undefined
        : username === undefined && passwordSecretVersion === undefined,
    { error: 'must be an existing repository, or a username with its passwordSecretVersion' },
  );

/** What is done with images that nobody pulls any more. */
const cleanUpSchema = z.strictObject({
  deleteAfterDays: z.int().min(1).max(3650).optional().describe('Age at which an image goes.'),
  keepVersions: z.int().min(1).max(1000).optional().describe('Newest versions of each image that stay however old.'),
  dryRun: z.boolean().optional().describe('Only writes to the audit log what it would delete.'),
});

/** Artifact Registry between the cluster and the places that images come from. */
export const registrySchema = z.strictObject({
  upstreams: z
    .record(
      z.string().regex(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:\d+)?$/, { error: "must be a registry's host: 'docker.io'" }),
      upstreamSchema,
    )
    .optional()
    .describe('Image sources with a login or a repository of their own, by host; all others are read as anybody.'),
  vulnerabilityScanning: z.boolean().optional().describe('Looks for known vulnerabilities in what is pulled.'),
  cleanUp: cleanUpSchema.optional().describe('When cached images are deleted.'),
  ownImages: z
    .strictObject({
      repository: z
        .string()
        .regex(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/, { error: "must be a repository's id: 'images'" })
        .optional()
        .describe('By default `<environment>-images`.'),
      immutableTags: z.boolean().optional().describe('A tag once pushed always means the same image.'),
    })
    .optional()
    .describe('A repository for images of your own.'),
  allow: allowSchema.optional(),
});

type Shape = z.infer<typeof registrySchema>;

/** An image source: behind a repository that is there, or one that is made and logs in. */
export type UpstreamDescription =
  | { existing: string; username?: undefined; passwordSecretVersion?: undefined }
  | { existing?: undefined; username: string; passwordSecretVersion: string };

/** Artifact Registry between the cluster and the places that images come from. */
export type RegistryDescription = Omit<Shape, 'upstreams'> & {
  upstreams?: Record<string, UpstreamDescription> | undefined;
};
