import { GATEWAY_CLASSES } from '../../catalog';
import type { GatewayDescription, IapDescription, RouteDescription } from '../../description';
import { bodyBasedByDefault } from './body-router';
import { certificateName, edgeName } from '../edge/names';
import { resolveGuardrails } from './guardrail';
import type { Ledger } from '../ledger';
import { resolveModelArmor } from './model-armor';
import { byDefault, derived, type Reasoned } from '../origin';
import { routeNamespaces } from './route-namespace';
import { namesOf } from './routes';
import type { Gateway, GatewayIap, HttpRedirect, Listener } from '../types/gateway';
import type { Served } from '../types/served';

/** What a gateway's values depend on beside its own description. */
export interface GatewayContext {
  readonly environment: string;
  readonly namespace: string;
  readonly project: string;
  readonly region: string;
  /** Every host name that gateway and routes answer to. */
  readonly domains: readonly string[];
  readonly models: Readonly<Record<string, Served>>;
  /** The routes that share it. */
  readonly routes: readonly RouteDescription[];
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
  const namespace = ledger.note(
    'namespace',
    derived(context.namespace, "the models' namespace: policies must stand beside their gateway"),
  );
  return {
    name,
    namespace,
    class: gatewayClass,
    external: ledger.note(
      'external',
      derived(GATEWAY_CLASSES[gatewayClass].exposure === 'external', `what ${gatewayClass} gives`),
    ),
    listener: resolveListener(context, given, ledger),
    ...(given?.tls?.redirectHttp === true
      ? { redirect: ledger.note('redirect', redirectFrom(name, context.namespace)) }
      : {}),
    hostnames: ledger.choose('hostnames', given?.hostnames, byDefault([], 'answers to every host name')),
    ...(given?.address === undefined ? {} : { address: nameOf(context, name, 'address', given.address, ledger) }),
    ...(given?.tls === undefined
      ? {}
      : { tlsPolicy: nameOf(context, name, 'tlsPolicy', given.tls.policy ?? {}, ledger) }),
    ...(given?.securityPolicy === undefined
      ? {}
      : { securityPolicy: nameOf(context, name, 'securityPolicy', given.securityPolicy, ledger) }),
    ...(given?.iap === undefined ? {} : { iap: resolveIap(given.iap, ledger) }),
    bodyBasedRouting: ledger.choose(
      'bodyBasedRouting',
      given?.bodyBasedRouting,
      bodyBasedByDefault(gatewayClass, context.routes.length),
    ),
    ...(given?.modelArmor === undefined
      ? {}
      : {
          modelArmor: resolveModelArmor(
            { ...context, gateway: name, namesOf: (model) => namesIn(context, model) },
            given.modelArmor,
            ledger.under('modelArmor'),
          ),
        }),
    guardrails: resolveGuardrails(namespace, given?.guardrails, ledger),
  };
}

/** What clients call a model and its adapters; nothing where there is no such model, which is refused. */
function namesIn({ models }: GatewayContext, name: string): readonly string[] {
  const model = models[name];
  return model === undefined ? [] : namesOf(model);
}

/** The name that is given, or that of what is made. */
function nameOf(
  { environment }: GatewayContext,
  gateway: string,
  field: string,
  given: string | object,
  ledger: Ledger,
): string {
  return typeof given === 'string'
    ? ledger.given(field, given)
    : ledger.note(field, derived(edgeName(environment, gateway), 'made for this gateway, and called after it'));
}

function resolveIap({ oauthClient }: IapDescription, ledger: Ledger): GatewayIap {
  return ledger.note(
    'iap',
    oauthClient === undefined
      ? byDefault({}, "Google's own OAuth client: callers of the same organisation")
      : derived({ oauthClient }, 'gateway.iap.oauthClient'),
  );
}

function redirectFrom(gateway: string, namespace: string): Reasoned<HttpRedirect> {
  const listener = { name: 'http', protocol: 'HTTP', port: 80, namespaces: [namespace] } as const;
  return derived({ name: `${gateway}-http-to-https`, listener }, 'gateway.tls.redirectHttp');
}

function resolveListener(
  { environment, domains, models, namespace, routes }: GatewayContext,
  given: GatewayDescription | undefined,
  ledger: Ledger,
): Listener {
  const namespaces = routeNamespaces(routes, models, namespace);
  const named = given?.tls?.certificateManager ?? given?.tls?.secret;
  if (named === undefined) {
    return ledger.note(
      'listener',
      byDefault({ name: 'http', protocol: 'HTTP', port: 80, namespaces }, 'plain HTTP inside the VPC'),
    );
  }
  const kind = given?.tls?.secret === undefined ? 'certificate-manager' : 'secret';
  const name = typeof named === 'string' ? named : certificateName(environment, domains);
  return ledger.note(
    'listener',
    derived(
      { name: 'https', protocol: 'HTTPS', port: 443, certificate: { kind, name }, namespaces },
      'a certificate is named, so nothing is said in the clear',
      SECURE,
    ),
  );
}
