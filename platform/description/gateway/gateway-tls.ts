import { z } from 'zod';
import { zoneNameSchema } from './dns';
import { KUBERNETES_NAME_MAX, nameSchema } from '../name';

/** A regional certificate of Certificate Manager that is made for the host names, and renewed by Google. */
export const newCertificateSchema = z.strictObject({
  create: z.literal(true).describe('Make a certificate for the host names of gateway and routes.'),
  authorizationZone: zoneNameSchema
    .optional()
    .describe(
      'Public zone for the records by which the domains are shown to be yours; by default that of gateway.dns, which a ' +
        'certificate authority cannot see where it is private.',
    ),
});

/** What the listener says to older clients. */
export const tlsPolicySchema = z.strictObject({
  profile: z
    .enum(['RESTRICTED', 'MODERN', 'COMPATIBLE'])
    .optional()
    .describe('Ciphers: those of today alone, those that most clients know, or all.'),
  minTlsVersion: z.enum(['TLS_1_2', 'TLS_1_1', 'TLS_1_0']).optional().describe('Oldest version of TLS that is spoken.'),
});

/** Where the certificate of the HTTPS listener comes from, and how it is spoken. */
export const gatewayTlsSchema = z
  .strictObject({
    certificateManager: z
      .union([nameSchema("the certificate's name", KUBERNETES_NAME_MAX), newCertificateSchema])
      .optional()
      .describe('Regional certificate of Certificate Manager: the name of one that is there, or one that is made.'),
    secret: z
      .string()
      .regex(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, { error: "must be a Secret's name" })
      .max(253)
      .optional()
      .describe('Secret of type kubernetes.io/tls in the namespace of the gateway, yours or written by cert-manager.'),
    policy: z
      .union([nameSchema("the SSL policy's name", KUBERNETES_NAME_MAX), tlsPolicySchema])
      .optional()
      .describe('SSL policy: the name of a regional one that is there, or what one is made with.'),
    redirectHttp: z
      .boolean()
      .optional()
      .describe(
        'Answers plain HTTP on port 80 with the way to HTTPS (301). By default that port is closed: a key that was sent to ' +
          'it in the clear is not called back by an answer.',
      ),
  })
  .refine((tls) => (tls.certificateManager === undefined) !== (tls.secret === undefined), {
    error: "must name one certificate: { certificateManager: 'llm-example-com' } or { secret: 'llm-tls' }",
  });

export type GatewayTlsDescription = z.infer<typeof gatewayTlsSchema>;
