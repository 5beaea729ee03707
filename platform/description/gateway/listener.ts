import { z } from 'zod';
import { hostnameSchema } from './hostname';
import { KUBERNETES_NAME_MAX, nameSchema } from '../name';
import { secretNameSchema } from '../supply/secret-reference';

/** A certificate of a listener's own. */
export const listenerTlsSchema = z
  .strictObject({
    certificateManager: nameSchema("the certificate's name", KUBERNETES_NAME_MAX)
      .optional()
      .describe('Regional certificate of Certificate Manager that is there.'),
    secret: secretNameSchema
      .optional()
      .describe('Secret of type kubernetes.io/tls in the namespace of the gateway, yours or written by cert-manager.'),
  })
  .refine((tls) => (tls.certificateManager === undefined) !== (tls.secret === undefined), {
    error: "must name one certificate: { certificateManager: 'llm-example-com' } or { secret: 'llm-tls' }",
  });

/** A host name with a listener of its own. */
export const listenerSchema = z.strictObject({
  hostname: hostnameSchema.describe('Host name that it answers to.'),
  tls: listenerTlsSchema.optional().describe("Certificate of its own; by default the gateway's."),
  namespaces: z
    .array(nameSchema('the namespace', KUBERNETES_NAME_MAX))
    .min(1)
    .optional()
    .describe('Namespaces whose routes it takes; by default those of every route that it could answer for.'),
});

export type ListenerDescription = z.infer<typeof listenerSchema>;
