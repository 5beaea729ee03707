import type { KubernetesObject } from './manifests';

/** What the suites read of one extension of a GCPTrafficExtension. */
export interface TrafficExtension {
  readonly name: string;
  readonly failOpen: boolean;
  readonly timeout: string;
  readonly authority?: string;
  readonly googleAPIServiceName?: string;
  readonly observabilityMode?: boolean;
  readonly supportedEvents: readonly string[];
  readonly requestBodySendMode?: string;
  readonly responseBodySendMode?: string;
  readonly backendRef?: { readonly kind: string; readonly name: string; readonly port: number };
}

/**
 * Those in the cluster whom the gateway asks about what passes it, in their order. Each chain has to have them all, since a
 * request takes one chain only. Google's own services are not to be had here.
 */
export function guardrailsIn(objects: readonly KubernetesObject[]): TrafficExtension[] {
  const found = objects.filter(({ kind }) => kind === 'GCPTrafficExtension');
  if (found.length > 1) throw new Error('a gateway has one GCPTrafficExtension');
  const chains = (found[0]?.spec?.['extensionChains'] ?? []) as { extensions: TrafficExtension[] }[];
  const own = chains.map(({ extensions }) => extensions.filter(({ backendRef }) => backendRef !== undefined));
  const [first = []] = own;
  if (own.some((other) => JSON.stringify(other) !== JSON.stringify(first)))
    throw new Error('chains with different guardrails are not translated');
  return first;
}
