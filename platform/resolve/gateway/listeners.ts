import type { GatewayDescription, ListenerDescription, RouteDescription } from '../../description';
import { overlap } from './hostnames';
import type { Ledger } from '../ledger';
import { byDefault, derived } from '../origin';
import { namespaceOfRoute } from './route-namespace';
import { certificateName, slugOf } from '../edge/names';
import type { Listener, ListenerCertificate } from '../types/gateway';
import type { Served } from '../types/served';

/** What listeners depend on beside the description of their gateway. */
export interface ListenerContext {
  readonly environment: string;
  /** That of the gateway. */
  readonly namespace: string;
  /** Host names that the certificate which is made is for. */
  readonly certified: readonly string[];
  readonly models: Readonly<Record<string, Served>>;
  readonly routes: readonly RouteDescription[];
}

const SECURE = 'https://cloud.google.com/kubernetes-engine/docs/how-to/secure-gateway';
const ISSUER = 'https://cert-manager.io/docs/usage/gateway/';

/** The listeners of a gateway: those described, else one for all its host names. */
export function resolveListeners(
  context: ListenerContext,
  given: GatewayDescription | undefined,
  ledger: Ledger,
): readonly Listener[] {
  const certificate = certificateOf(context, given?.tls);
  if (given?.listeners !== undefined) {
    const own = Object.entries(given.listeners).map(([name, one]) => ownListener(context, name, one, certificate));
    return ledger.note('listeners', derived(own, 'gateway.listeners'));
  }
  const namespaces = namespacesOf(context, context.routes);
  if (certificate === undefined) {
    const plain = { name: 'http', protocol: 'HTTP', port: 80, namespaces } as const;
    return ledger.note('listeners', byDefault([plain], 'plain HTTP inside the VPC'));
  }
  const hostnames = given?.tls?.issuer === undefined ? [] : [...new Set(given.hostnames)];
  const encrypted = { protocol: 'HTTPS', port: 443, certificate, namespaces } as const;
  if (hostnames.length > 0) {
    const each = hostnames.map((hostname) => ({ name: `https-${slugOf(hostname)}`, hostname, ...encrypted }));
    return ledger.note('listeners', derived(each, 'one for each host name: cert-manager reads them there', ISSUER));
  }
  const because = 'a certificate is named, so nothing is said in the clear';
  return ledger.note('listeners', derived([{ name: 'https', ...encrypted }], because, SECURE));
}

function ownListener(
  context: ListenerContext,
  name: string,
  { hostname, namespaces, tls }: ListenerDescription,
  shared: ListenerCertificate | undefined,
): Listener {
  const certificate = certificateOf(context, tls) ?? shared;
  const reaching = context.routes.filter((route) => mayTake(name, hostname, route));
  return {
    name,
    hostname,
    ...(certificate === undefined
      ? ({ protocol: 'HTTP', port: 80 } as const)
      : ({ protocol: 'HTTPS', port: 443, certificate } as const)),
    namespaces: namespaces === undefined ? namespacesOf(context, reaching) : [...new Set(namespaces)].sort(),
  };
}

/** Whether a route asks for a listener, by its name or by a host name of it. */
function mayTake(name: string, hostname: string, { hostnames = [], listeners }: RouteDescription): boolean {
  if (listeners !== undefined && !listeners.includes(name)) return false;
  return hostnames.length === 0 || hostnames.some((other) => overlap(hostname, other));
}

function certificateOf(
  { certified, environment }: ListenerContext,
  tls: GatewayDescription['tls'] | ListenerDescription['tls'],
): ListenerCertificate | undefined {
  if (tls?.secret !== undefined) return { kind: 'secret', name: tls.secret };
  const named = tls?.certificateManager;
  if (named === undefined) return undefined;
  return {
    kind: 'certificate-manager',
    name: typeof named === 'string' ? named : certificateName(environment, certified),
  };
}

function namespacesOf({ models, namespace }: ListenerContext, routes: readonly RouteDescription[]): string[] {
  return [...new Set(routes.map((route) => namespaceOfRoute(route, models, namespace).value))].sort();
}
