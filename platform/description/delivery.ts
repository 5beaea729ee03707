import { z } from 'zod';
import { nameSchema, KUBERNETES_NAME_MAX } from './name';

/** How `dist/` gets into the cluster: by `kubectl` unless Argo CD is named. */
export const deliverySchema = z.strictObject({
  argocd: z
    .strictObject({
      repoURL: z
        .string()
        .regex(/^(https?|ssh|git|file):\/\/\S+$|^[^@\s]+@[^:\s]+:\S+$/, {
          error: "must be a git URL: 'https://git.example.com/team/platform.git'",
        })
        .describe('Git repository that holds `dist/`.'),
      targetRevision: z.string().min(1).optional().describe('Branch, tag or commit.'),
      path: z
        .string()
        .regex(/^[^/].*$/, { error: "must not begin with '/'" })
        .optional()
        .describe('Folder in the repository.'),
      namespace: nameSchema("Argo CD's namespace", KUBERNETES_NAME_MAX)
        .optional()
        .describe('Namespace that Argo CD runs in.'),
      destinationServer: z.url({ error: 'must be a URL' }).optional().describe('The cluster as Argo CD knows it.'),
    })
    .optional(),
});

export type DeliveryDescription = z.infer<typeof deliverySchema>;
