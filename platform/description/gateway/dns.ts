import { z } from 'zod';
import { hostnameSchema } from './hostname';
import { KUBERNETES_NAME_MAX, nameSchema } from '../name';

/** Longest time that resolvers may keep an answer: a day. */
const LONGEST_TTL_SECONDS = 86_400;

/** The name of a zone of Cloud DNS, as `gcloud dns managed-zones list` shows it. */
export const zoneNameSchema = nameSchema("the zone's name", KUBERNETES_NAME_MAX);

/** A zone of Cloud DNS that is made: public for an external class, else seen in the VPC alone. */
export const newZoneSchema = z.strictObject({
  domain: hostnameSchema
    .refine((domain) => domain.includes('.') && !domain.startsWith('*'), {
      error: "must be a domain below a top-level one: 'llm.example.com'",
    })
    .describe("Domain that the zone answers for; whoever owns it delegates it to the zone's name servers."),
  logQueries: z
    .boolean()
    .optional()
    .describe(
      'Log every query: of a public zone by default, of a private one not, where it logs those of the whole VPC.',
    ),
});

/** Where the host names of the gateway are found. */
export const dnsSchema = z.strictObject({
  zone: z
    .union([zoneNameSchema, newZoneSchema])
    .describe('Zone of Cloud DNS that the records go into: the name of one that is there, or one that is made.'),
  ttlSeconds: z.int().min(1).max(LONGEST_TTL_SECONDS).optional().describe('How long resolvers may keep an answer.'),
});

export type DnsDescription = z.infer<typeof dnsSchema>;
export type NewZoneDescription = z.infer<typeof newZoneSchema>;
