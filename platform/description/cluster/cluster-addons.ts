import { z } from 'zod';
import { kmsKeySchema } from './kms-key';

/** Backups of the namespace of the models. */
export const backupSchema = z.strictObject({
  cron: z
    .string()
    .regex(/^(\S+ ){4}\S+$/, { error: "must be a cron expression of five fields: '0 3 * * *'" })
    .describe('When a backup is made, in UTC.'),
  retainDays: z.int().min(1).max(35_600).optional().describe('Time after which a backup goes.'),
  includeSecrets: z.boolean().optional().describe('Take Secrets along; they hold tokens.'),
  includeVolumeData: z.boolean().optional().describe('Take what is on persistent volumes along.'),
  key: kmsKeySchema.optional().describe('Cloud KMS key that encrypts the backups.'),
});

/** What GKE installs in the cluster beside what every cluster has. */
export const addonsSchema = z.strictObject({
  gcsFuse: z.boolean().optional().describe('Cloud Storage buckets as volumes.'),
  persistentDisk: z
    .boolean()
    .optional()
    .describe('Persistent Disk and Hyperdisk, Hyperdisk ML among them, as volumes.'),
  lustre: z.boolean().optional().describe('Managed Lustre as volumes.'),
  filestore: z.boolean().optional().describe('Filestore as volumes.'),
  secretManager: z.boolean().optional().describe('Secrets of Secret Manager as volumes.'),
  nodeLocalDns: z.boolean().optional().describe('A DNS cache on each node.'),
  cloudDns: z.boolean().optional().describe('Cloud DNS answers within the cluster, in place of kube-dns.'),
  backup: backupSchema.optional().describe('Backup for GKE, with a plan for the namespaces of models and gateway.'),
});

export type AddonsDescription = z.infer<typeof addonsSchema>;
