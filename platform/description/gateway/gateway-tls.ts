import { z } from 'zod';
import { zoneNameSchema } from './dns';
import { KUBERNETES_NAME_MAX, nameSchema } from '../name';
import { secretNameSchema } from '../supply/secret-reference';

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

/** An issuer of cert-manager, which writes the Secrets that listeners name, and renews what is in them. */
export const issuerSchema = z.strictObject({
  name: nameSchema("the issuer's name", KUBERNETES_NAME_MAX).describe('Name of the issuer.'),
  kind: z
    .enum(['ClusterIssuer', 'Issuer'])
    .optional()
    .describe('ClusterIssuer by default; an Issuer stands in the namespace of the gateway.'),
});

/** Where the certificate of the HTTPS listener comes from, and how it is spoken. */
export const gatewayTlsSchema = z.strictObject({
  certificateManager: z
    .union([nameSchema("the certificate's name", KUBERNETES_NAME_MAX), newCertificateSchema])
    .optional()
    .describe('Regional certificate of Certificate Manager: the name of one that is there, or one that is made.'),
  secret: secretNameSchema
    .optional()
    .describe('Secret of type kubernetes.io/tls in the namespace of the gateway, yours or written by cert-manager.'),
  issuer: issuerSchema.optional().describe('Who fills the Secrets of the listeners; by default you.'),
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
});

export type GatewayTlsDescription = z.infer<typeof gatewayTlsSchema>;
