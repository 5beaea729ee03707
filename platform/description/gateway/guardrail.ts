import { z } from 'zod';
import { BODY_SEND_MODES, EXTENSION_EVENTS, EXTENSION_LIMITS, LOAD_BALANCER_LIMITS } from '../../catalog';
import { nameSchema } from '../name';

const { min, max } = LOAD_BALANCER_LIMITS.extensionTimeout;

/** A Service's name ends at 63, and the guardrail's is `guardrail-<name>`. */
const GUARDRAIL_NAME_MAX = 63 - 'guardrail-'.length;

const port = z.int().min(1).max(65535);

/** How the load balancer tells whether a pod of the guardrail lives. */
const healthCheckSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('GRPC'),
    port: port.describe('Port of the gRPC health service, which speaks no TLS.'),
  }),
  z.strictObject({
    type: z.literal('HTTP'),
    port: port.describe('Port that answers over plain HTTP.'),
    path: z.string().startsWith('/').describe('Path that answers with 200.'),
  }),
  z.strictObject({ type: z.literal('TCP'), port: port.optional().describe('By default that of the guardrail.') }),
]);

/** Somewhere that a guardrail has to reach. */
const callSchema = z.strictObject({
  cidr: z.cidrv4({ error: "must be a block of addresses: '203.0.113.0/24'; '0.0.0.0/0' for any" }),
  ports: z.array(port).min(1).describe('TCP ports.'),
});

/** What the description cannot say of a guardrail, said by name so that nobody looks for the spelling. */
const elsewhere = z
  .custom<undefined>((value) => value === undefined, {
    error: 'an extension names no namespace: its Service and its pods stand in that of the gateway',
  })
  .optional()
  .describe('Not to be chosen: that of the gateway.');

/**
 * A service in the cluster that reads what passes the gateway and may refuse it: a server of Envoy's ext_proc protocol over
 * HTTP/2 with TLS, whose certificate nobody checks. Its pods are run by whoever owns them, in the gateway's namespace.
 */
export const guardrailSchema = z.strictObject({
  pods: z
    .record(z.string().min(1), z.string())
    .refine((labels) => Object.keys(labels).length > 0, { error: 'needs a label at least' })
    .describe('Labels that its pods carry, and no other pods do.'),
  port: port.describe('Port of its pods that speaks ext_proc.'),
  namespace: elsewhere,
  healthCheck: healthCheckSchema.optional().describe('By default a TCP connection to its port.'),
  supportedEvents: z
    .array(z.enum(EXTENSION_EVENTS))
    .min(1)
    .max(EXTENSION_EVENTS.length)
    .optional()
    .describe('Which parts of requests and answers it is sent; by default the requests.'),
  requestBodySendMode: z
    .enum(BODY_SEND_MODES)
    .optional()
    .describe('FullDuplexStreamed, the default, lets it read the whole prompt before a model sees any of it.'),
  responseBodySendMode: z.enum(BODY_SEND_MODES).optional().describe('The same for answers; by default Streamed.'),
  timeoutMilliseconds: z.int().min(min).max(max).optional().describe('Longest wait for each of its messages.'),
  failOpen: z.boolean().optional().describe('Let through what it did not read; by default that is refused with 500.'),
  observabilityMode: z
    .boolean()
    .optional()
    .describe('It is told and not asked: nothing waits for it, and it refuses nothing.'),
  forwardHeaders: z
    .array(z.string().regex(EXTENSION_LIMITS.headerName, { error: "must be a header's name" }))
    .min(1)
    .max(EXTENSION_LIMITS.forwardedHeaders)
    .optional()
    .describe('Headers that it is sent; by default all.'),
  metadata: z
    .record(
      z.string().regex(EXTENSION_LIMITS.metadataKey, { error: "must be a key: letters, digits, '-', '_' and '.'" }),
      z.string(),
    )
    .refine((all) => Object.keys(all).length <= EXTENSION_LIMITS.metadata, {
      error: `may have ${EXTENSION_LIMITS.metadata} keys at the most`,
    })
    .optional()
    .describe('Told to it with every request.'),
  asks: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe('Models of this environment that it asks: one that tells harm from harmless.'),
  calls: z
    .record(nameSchema("a destination's name", 30), callSchema)
    .optional()
    .describe('Where else it has to reach, by name; by default nowhere but DNS.'),
});

export const guardrailsSchema = z
  .record(nameSchema("a guardrail's name", GUARDRAIL_NAME_MAX), guardrailSchema)
  .describe(
    'Guardrails of your own or of others, by name; each request passes them in this order, before Model Armor.',
  );

export type GuardrailDescription = z.infer<typeof guardrailSchema>;
