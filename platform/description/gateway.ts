import { z } from 'zod';
import { GATEWAY_CLASSES, type GatewayClassName } from '../catalog';
import { allowSchema } from './allow';
import { hostnameSchema } from './hostname';
import { modelArmorSchema } from './model-armor';
import { KUBERNETES_NAME_MAX, nameSchema } from './name';

const classNames = Object.keys(GATEWAY_CLASSES) as [GatewayClassName, ...GatewayClassName[]];

/** Where the certificate of the HTTPS listener comes from; you make it, and it stands in the region of the gateway. */
export const gatewayTlsSchema = z
  .strictObject({
    certificateManager: nameSchema("the certificate's name", KUBERNETES_NAME_MAX)
      .optional()
      .describe('Regional certificate of Certificate Manager.'),
    secret: z
      .string()
      .regex(/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/, { error: "must be a Secret's name" })
      .max(253)
      .optional()
      .describe('Secret of type kubernetes.io/tls in the namespace of the gateway, yours or written by cert-manager.'),
  })
  .refine((tls) => (tls.certificateManager === undefined) !== (tls.secret === undefined), {
    error: "must name one certificate: { certificateManager: 'llm-example-com' } or { secret: 'llm-tls' }",
  });

/** The GKE Inference Gateway. */
export const gatewaySchema = z.strictObject({
  class: z
    .enum(classNames)
    .optional()
    .describe(
      'GatewayClass; internal by default. gke-l7-rilb and gke-l7-regional-external-managed take InferencePools.',
    ),
  hostnames: z.array(hostnameSchema).optional().describe('Host names that it answers to; by default all.'),
  tls: gatewayTlsSchema.optional().describe('Certificate; with it the gateway speaks HTTPS only.'),
  address: nameSchema("the address's name", KUBERNETES_NAME_MAX)
    .optional()
    .describe('Reserved regional IP address; by default the load balancer takes a free one.'),
  securityPolicy: nameSchema("the security policy's name", KUBERNETES_NAME_MAX)
    .optional()
    .describe('Regional Cloud Armor policy that stands before every model.'),
  modelArmor: modelArmorSchema.optional().describe('Model Armor reads prompts and answers on their way.'),
  allow: allowSchema.optional(),
});

export type GatewayDescription = z.infer<typeof gatewaySchema>;
