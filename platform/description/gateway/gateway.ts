import { z } from 'zod';
import { GATEWAY_CLASSES, type GatewayClassName } from '../../catalog';
import { allowSchema } from '../allow';
import { dnsSchema } from './dns';
import { gatewayAddressSchema } from './gateway-address';
import { gatewayTlsSchema } from './gateway-tls';
import { guardrailsSchema } from './guardrail';
import { hostnameSchema } from './hostname';
import { iapSchema } from './iap';
import { modelArmorSchema } from './model-armor';
import { securityPolicySchema } from './security-policy';

const classNames = Object.keys(GATEWAY_CLASSES) as [GatewayClassName, ...GatewayClassName[]];

/**
 * The GKE Inference Gateway. Of its address, certificate, policies and templates, text is the name of something that is there
 * already; fields are what it is made with.
 */
export const gatewaySchema = z.strictObject({
  class: z
    .enum(classNames)
    .optional()
    .describe(
      'GatewayClass; internal by default. gke-l7-rilb and gke-l7-regional-external-managed take InferencePools.',
    ),
  hostnames: z.array(hostnameSchema).optional().describe('Host names that it answers to; by default all.'),
  tls: gatewayTlsSchema.optional().describe('Certificate; with it the gateway speaks HTTPS only.'),
  address: gatewayAddressSchema
    .optional()
    .describe('Regional IP address, there already or made; by default the load balancer takes a free one.'),
  dns: dnsSchema.optional().describe('Records that lead the host names to the address.'),
  securityPolicy: securityPolicySchema
    .optional()
    .describe('Regional Cloud Armor policy that stands before every model, there already or made.'),
  iap: iapSchema.optional().describe('Identity-Aware Proxy: only these members may call.'),
  bodyBasedRouting: z
    .boolean()
    .optional()
    .describe(
      'Reads the model from the body, so that clients need no header; by default where there are several routes.',
    ),
  modelArmor: modelArmorSchema.optional().describe('Model Armor reads prompts and answers on their way.'),
  guardrails: guardrailsSchema.optional(),
  allow: allowSchema.optional(),
});

export type GatewayDescription = z.infer<typeof gatewaySchema>;
