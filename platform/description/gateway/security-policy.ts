import { z } from 'zod';
import { RATE_LIMIT_INTERVALS_SECONDS, RATE_LIMIT_KEYS, WAF_RULE_SETS, type WafRuleSetName } from '../../catalog';
import { KUBERNETES_NAME_MAX, nameSchema } from '../name';

const wafNames = Object.keys(WAF_RULE_SETS) as [WafRuleSetName, ...WafRuleSetName[]];

const block = z.union([z.cidrv4(), z.cidrv6()]);

const sourceSchema = z.string().refine((text) => block.safeParse(text).success, {
  error: "must be a block of addresses: '203.0.113.0/24' or '2001:db8::/32'",
});

/** How much one client may ask; whoever asks more is answered with 429. */
export const rateLimitSchema = z.strictObject({
  requests: z
    .int()
    .min(1)
    .max(1_000_000)
    .describe('Requests of one client in each interval; each model counts by itself.'),
  intervalSeconds: z
    .literal(RATE_LIMIT_INTERVALS_SECONDS)
    .optional()
    .describe('The interval; Cloud Armor knows certain ones only.'),
  per: z
    .enum(RATE_LIMIT_KEYS)
    .optional()
    .describe(
      'What makes a client: its address, the first of X-Forwarded-For, its key (Authorization), or all are one.',
    ),
});

/** What Cloud Armor has in global policies alone: said by name, so that nobody looks for the spelling. */
function globalOnly(what: string) {
  return z
    .custom<undefined>((value) => value === undefined, {
      error: `${what} is in global Cloud Armor policies only, and the load balancer of the gateway is regional`,
    })
    .optional()
    .describe('Not in regional policies.');
}

/** A regional Cloud Armor policy that is made. */
export const newSecurityPolicySchema = z.strictObject({
  allowedSources: z.array(sourceSchema).min(1).optional().describe('Only these addresses may ask; by default all may.'),
  deniedSources: z.array(sourceSchema).min(1).optional().describe('These addresses may not ask.'),
  rateLimit: rateLimitSchema.optional(),
  waf: z
    .partialRecord(z.enum(wafNames), z.enum(['preview', 'enforce', 'off']))
    .optional()
    .describe(
      'Preconfigured rules by name: logged only, enforced, or not evaluated. Prompts look like attacks to some.',
    ),
  adaptiveProtection: globalOnly('adaptive protection'),
  botManagement: globalOnly('bot management (reCAPTCHA)'),
  redirect: globalOnly('redirection'),
  threatIntelligence: globalOnly('threat intelligence'),
});

/** What stands before every model: the name of a regional Cloud Armor policy that is there, or one that is made. */
export const securityPolicySchema = z.union([
  nameSchema("the security policy's name", KUBERNETES_NAME_MAX),
  newSecurityPolicySchema,
]);

export type NewSecurityPolicyDescription = z.infer<typeof newSecurityPolicySchema>;
export type SecurityPolicyDescription = z.infer<typeof securityPolicySchema>;
