import { z } from 'zod';
import { GATEWAY_CLASSES, type GatewayClassName } from '../../catalog';
import { allowSchema } from '../allow';
import { dnsSchema } from './dns';
import { gatewayAddressSchema } from './gateway-address';
import { gatewayTlsSchema } from './gateway-tls';
import { guardrailsSchema } from './guardrail';
import { hostnameSchema } from './hostname';
import { iapSchema } from './iap';
import { type ListenerDescription, listenerSchema } from './listener';
import { KUBERNETES_NAME_MAX, nameSchema } from '../name';
import { modelArmorSchema } from './model-armor';
import { securityPolicySchema } from './security-policy';

const classNames = Object.keys(GATEWAY_CLASSES) as [GatewayClassName, ...GatewayClassName[]];

/**
 * The GKE Inference Gateway. Of its address, certificate, policies and templates, text is the name of something that is there
 * already; fields are what it is made with.
 */
export const gatewaySchema = z
  .strictObject({
    class: z
      .enum(classNames)
      .optional()
      .describe(
        'GatewayClass; internal by default. gke-l7-rilb and gke-l7-regional-external-managed take InferencePools.',
      ),
    hostnames: z.array(hostnameSchema).optional().describe('Host names that it answers to; by default all.'),
    listeners: z
      .record(nameSchema("a listener's name", KUBERNETES_NAME_MAX), listenerSchema)
      .refine((listeners) => Object.keys(listeners).length > 0, { error: 'names no listener' })
      .optional()
      .describe(
        'Listeners by name, each with a host name and, where it has one, a certificate of its own; in the place of hostnames.',
      ),
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
  })
  .superRefine(({ hostnames, listeners, tls }, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (hostnames !== undefined && listeners !== undefined)
      refuse(['hostnames'], 'needs either hostnames or listeners, which have a host name each');
    const named = [tls?.certificateManager, tls?.secret].filter((one) => one !== undefined);
    if (tls !== undefined && (named.length > 1 || (named.length === 0 && listeners === undefined)))
      refuse(['tls'], "must name one certificate: { certificateManager: 'llm-example-com' } or { secret: 'llm-tls' }");
    if (tls?.redirectHttp === true && listeners !== undefined && Object.hasOwn(listeners, REDIRECT))
      refuse(['listeners', REDIRECT], `must have another name than ${REDIRECT}, the listener that leads to HTTPS`);
  });

/** Name of the listener that leads from HTTP to HTTPS. */
const REDIRECT = 'http';

type Shape = z.infer<typeof gatewaySchema>;

/** The gateway: with one listener for all its host names, or with several that have one each. */
export type GatewayDescription = Omit<Shape, 'hostnames' | 'listeners'> &
  (
    | { hostnames?: string[] | undefined; listeners?: undefined }
    | { hostnames?: undefined; listeners?: Record<string, ListenerDescription> | undefined }
  );
