import { GATEWAY_CLASSES } from '../../catalog';
import type { GatewayDescription, GatewayTlsDescription, IapDescription, RouteDescription } from '../../description';
import { bodyBasedByDefault } from './body-router';
import { edgeName } from '../edge/names';
import { resolveGuardrails } from './guardrail';
import type { Ledger } from '../ledger';
import { resolveListeners } from './listeners';
import { resolveModelArmor } from './model-armor';
import { byDefault, derived, type Reasoned } from '../origin';
import { namesOf } from './routes';
import type { Gateway, GatewayIap, HttpRedirect, Issuer } from '../types/gateway';
import type { Served } from '../types/served';

/** What a gateway's values depend on beside its own description. */
export interface GatewayContext {
  readonly environment: string;
  readonly namespace: string;
  readonly project: string;
  readonly region: string;
  /** Host names that the certificate which is made is for. */
  readonly certified: readonly string[];
  readonly models: Readonly<Record<string, Served>>;
  /** The routes that share it. */
  readonly routes: readonly RouteDescription[];
}

const CLASSES = 'https://cloud.google.com/kubernetes-engine/docs/concepts/about-gke-inference-gateway';

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
  const listeners = resolveListeners({ ...context, namespace }, given, ledger);
  return {
    name,
    namespace,
    class: gatewayClass,
    external: ledger.note(
      'external',
      derived(GATEWAY_CLASSES[gatewayClass].exposure === 'external', `what ${gatewayClass} gives`),
    ),
    listeners,
    ...(given?.tls?.issuer === undefined ? {} : { issuer: resolveIssuer(given.tls.issuer, ledger.under('issuer')) }),
    ...(given?.tls?.redirectHttp === true
      ? { redirect: ledger.note('redirect', redirectFrom(name, context.namespace)) }
      : {}),
    hostnames: ledger.choose('hostnames', given?.hostnames, hostnamesOfListeners(given)),
    ...(given?.address === undefined ? {} : { address: nameOf(context, name, 'address', given.address, ledger) }),
    ...(listeners.every(({ protocol }) => protocol === 'HTTP')
      ? {}
      : { tlsPolicy: nameOf(context, name, 'tlsPolicy', given?.tls?.policy ?? {}, ledger) }),
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

function resolveIssuer({ kind, name }: NonNullable<GatewayTlsDescription['issuer']>, ledger: Ledger): Issuer {
  return {
    name: ledger.given('name', name),
    kind: ledger.choose('kind', kind, byDefault('ClusterIssuer' as const, 'one for every namespace of the cluster')),
  };
}

function hostnamesOfListeners(given: GatewayDescription | undefined): Reasoned<string[]> {
  if (given?.listeners === undefined) return byDefault([], 'answers to every host name');
  const hostnames = Object.values(given.listeners).map(({ hostname }) => hostname);
  return derived([...new Set(hostnames)], 'those of its listeners');
}
