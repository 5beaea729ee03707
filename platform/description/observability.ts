import { z } from 'zod';
import { allowSchema } from './allow';
import { GKE_NAME_MAX, nameSchema } from './name';

const topic = z.string().regex(/^projects\/[a-z][-a-z0-9:.]*\/topics\/[A-Za-z][-\w.~+%]{2,254}$/, {
  error: "must be a topic's full name: 'projects/acme/topics/alerts'",
});

/**
 * Who is told. What needs a secret (PagerDuty, Slack, a password) is made by hand and named: Terraform would write the secret
 * into its state.
 */
const channelSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('email'),
    address: z.email({ error: 'must be an e-mail address' }).describe('To whom mail is sent.'),
  }),
  z.strictObject({ type: z.literal('pubsub'), topic: topic.describe('An existing topic.') }),
  z.strictObject({
    type: z.literal('webhook'),
    url: z
      .url({ protocol: /^https$/, error: "must be an address that begins with 'https://'" })
      .describe('Gets a POST.'),
  }),
  z.strictObject({
    type: z.literal('existing'),
    name: z
      .string()
      .regex(/^projects\/[a-z][-a-z0-9:.]*\/notificationChannels\/\d+$/, {
        error: "must be a channel's full name: 'projects/acme/notificationChannels/1234567890'",
      })
      .describe('Full name, as `gcloud beta monitoring channels list` prints it.'),
  }),
]);

const exclusionSchema = z.strictObject({
  filter: z.string().min(1).max(20_000).describe("In the Logging query language, over the cluster's log entries."),
  description: z.string().max(8000).optional().describe('Why nobody needs them.'),
});

/** A log bucket of the environment's own. */
const logsSchema = z.strictObject({
  bucket: z
    .string()
    .regex(/^[A-Za-z0-9][-_.A-Za-z0-9]{0,99}$/, {
      error: "must be a log bucket's id: letters, digits, '-', '_' and '.'",
    })
    .optional()
    .describe("By default the environment's name."),
  location: z
    .string()
    .regex(/^[a-z]+(-[a-z]+\d+)?$/, { error: "must be a region, or 'global', 'eu', 'us'" })
    .optional()
    .describe('By default the region of the cluster.'),
  retentionDays: z.int().min(1).max(3650).optional().describe('How long log entries are kept.'),
  locked: z.boolean().optional().describe('Retention can no more be shortened, and the bucket not deleted; for good.'),
  analytics: z.boolean().optional().describe('SQL over the entries; for good.'),
  exclusions: z
    .record(nameSchema("an exclusion's name", GKE_NAME_MAX), exclusionSchema)
    .optional()
    .describe('Log entries that are not kept, by name.'),
});

/** Who is told, and which logs are kept. */
export const observabilitySchema = z.strictObject({
  notificationChannels: z
    .record(nameSchema("a notification channel's name", GKE_NAME_MAX), channelSchema)
    .optional()
    .describe('Who is told of budgets and alerts, by name.'),
  logs: logsSchema.optional().describe("Keeps the cluster's logs in a bucket of their own."),
  logPrompts: z
    .boolean()
    .optional()
    .describe('Prompts and answers may stand in the logs. By default the engine writes none, and `logs` keeps none.'),
  allow: allowSchema.optional(),
});

export type ObservabilityDescription = z.infer<typeof observabilitySchema>;
export type NotificationChannelDescription = z.infer<typeof channelSchema>;
