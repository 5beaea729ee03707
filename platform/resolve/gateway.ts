import { GATEWAY_CLASSES } from '../catalog';
import type { GatewayDescription } from '../description';
import type { Ledger } from './ledger';
import { resolveModelArmor } from './model-armor';
import { byDefault, derived } from './origin';
import type { Gateway, Listener } from './types/gateway';

/** What a gateway's values depend on beside its own description. */
export interface GatewayContext {
  readonly namespace: string;
  readonly project: string;
  readonly region: string;
}

const CLASSES = 'https://cloud.google.com/kubernetes-engine/docs/concepts/about-gke-inference-gateway';
const SECURE = 'https://cloud.google.com/kubernetes-engine/docs/how-to/secure-gateway';

/** The Gateway of an environment. */
export function resolveGateway(
  context: GatewayContext,
  given: GatewayDescription | undefined,
  ledger: Ledger,
): Gateway {
  const gatewayClass = ledger.choose(
    'class',
    given?.class,
    byDefault(
      'gke-l7-rilb' as const,
      'an address inside the VPC: nobody outside can call a model until you say so',
      CLASSES,
    ),
  );
  const name = ledger.note('name', byDefault('inference', 'one gateway for all models'));
  return {
    name,
    namespace: ledger.note(
      'namespace',
      derived(context.namespace, "the models' namespace: policies must stand beside their gateway"),
    ),
    class: gatewayClass,
    external: ledger.note(
      'external',
      derived(GATEWAY_CLASSES[gatewayClass].exposure === 'external', `what ${gatewayClass} gives`),
    ),
    listener: resolveListener(given, ledger),
    hostnames: ledger.choose('hostnames', given?.hostnames, byDefault([], 'answers to every host name')),
    ...(given?.address === undefined ? {} : { address: ledger.given('address', given.address) }),
    ...(given?.securityPolicy === undefined
      ? {}
      : { securityPolicy: ledger.given('securityPolicy', given.securityPolicy) }),
    ...(given?.modelArmor === undefined
      ? {}
      : { modelArmor: resolveModelArmor({ ...context, gateway: name }, given.modelArmor, ledger.under('modelArmor')) }),
  };
}

function resolveListener(given: GatewayDescription | undefined, ledger: Ledger): Listener {
  const name = given?.tls?.certificateManager ?? given?.tls?.secret;
  if (name === undefined) {
    return ledger.note(
      'listener',
      byDefault({ name: 'http', protocol: 'HTTP', port: 80 }, 'plain HTTP inside the VPC'),
    );
  }
  const kind = given?.tls?.secret === undefined ? 'certificate-manager' : 'secret';
  return ledger.note(
    'listener',
    derived(
      { name: 'https', protocol: 'HTTPS', port: 443, certificate: { kind, name } },
      'a certificate is named, so nothing is said in the clear',
      SECURE,
    ),
  );
}
