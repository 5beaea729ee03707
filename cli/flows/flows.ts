import { parseAllDocuments } from 'yaml';

import { renderManifests } from '../../k8s';
import type { Platform } from '../../platform/resolve';
import { describeAddress, describePods } from './ends';

/** One thing that a policy lets through, or that it shuts every pod of a namespace off. */
export interface NetworkFlow {
  /** Kind and name of the policy. */
  readonly policy: string;
  readonly namespace: string;
  readonly direction: 'ingress' | 'egress';
  readonly from: string;
  readonly to: string;
  /** `TCP 8000`; empty: all. */
  readonly ports: readonly string[];
  /** What the policy itself says. */
  readonly why: string;
}

/** Namespaces in which nothing passes that no flow lets through. */
export interface NetworkFlows {
  readonly denied: readonly string[];
  readonly flows: readonly NetworkFlow[];
}

/**
 * Who talks to whom in an environment, read out of the policies among its manifests: what is not in them is not here, and
 * what is in them is.
 */
export function networkFlows(platform: Platform): NetworkFlows {
  const policies = [...renderManifests(platform).values()]
    .flatMap((text) => parseAllDocuments(text).map((document) => document.toJS() as Policy))
    .filter(({ kind }) => kind === 'NetworkPolicy' || kind === 'FQDNNetworkPolicy');
  const denied = policies.filter(deniesAll).map(({ metadata }) => metadata.namespace);
  const names = { [platform.network.proxyOnlyCidr]: "the load balancer's proxies" };
  const flows = policies.flatMap((policy) => flowsOf(policy, names));
  return { denied: [...new Set(denied)].sort(), flows: flows.sort(byPlace) };
}

interface Policy {
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly podSelector: Selector;
    readonly policyTypes?: readonly string[];
    readonly ingress?: readonly Rule[];
    readonly egress?: readonly Rule[];
  };
}

interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  /** Of policies by names. */
  readonly matches?: readonly { readonly name?: string; readonly pattern?: string }[];
  readonly ports?: readonly {
    readonly protocol?: string;
    readonly port?: number | string;
    readonly endPort?: number;
  }[];
}

interface Peer {
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
}

/** How policies select pods and namespaces. */
export interface Selector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly {
    readonly key: string;
    readonly operator: string;
    readonly values?: readonly string[];
  }[];
}

function deniesAll({ spec }: Policy): boolean {
  const everyPod = describePods(spec.podSelector) === describePods({});
  return everyPod && spec.policyTypes?.length === 2 && spec.ingress === undefined && spec.egress === undefined;
}

/** What blocks of addresses are in this environment. */
type Names = Readonly<Record<string, string>>;

function flowsOf({ kind, metadata, spec }: Policy, names: Names): NetworkFlow[] {
  const own = describePods(spec.podSelector);
  const base = {
    policy: `${kind}/${metadata.name}`,
    namespace: metadata.namespace,
    why: metadata.annotations?.['slipway.dev/why'] ?? '',
  };
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    (spec[direction] ?? []).flatMap((rule) =>
      peersOf(rule, metadata.namespace, names).map((other) => ({
        ...{ ...base, direction },
        ...(direction === 'ingress' ? { from: other, to: own } : { from: own, to: other }),
        ports: (rule.ports ?? []).map(portOf),
      })),
    ),
  );
}

/** A rule without peers is one for all. */
function peersOf({ from, matches, to }: Rule, namespace: string, names: Names): string[] {
  if (matches !== undefined) return matches.map(({ name, pattern }) => name ?? pattern ?? '');
  const peers = from ?? to;
  if (peers === undefined) return [describeAddress('0.0.0.0/0')];
  return peers.map(({ ipBlock, namespaceSelector, podSelector }) => {
    if (ipBlock !== undefined) return describeAddress(ipBlock.cidr, ipBlock.except, names);
    const pods = describePods(podSelector ?? {});
    if (namespaceSelector === undefined) return pods;
    const { 'kubernetes.io/metadata.name': name } = namespaceSelector.matchLabels ?? {};
    return name === namespace ? pods : `${pods} in ${name ?? describePods(namespaceSelector)}`;
  });
}

function portOf({ endPort, port, protocol = 'TCP' }: NonNullable<Rule['ports']>[number]): string {
  return [protocol, ...(port === undefined ? [] : [endPort === undefined ? `${port}` : `${port}-${endPort}`])].join(
    ' ',
  );
}

function byPlace(a: NetworkFlow, b: NetworkFlow): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function placeOf({ from, namespace, policy, to }: NetworkFlow): string {
  return [namespace, to, from, policy].join('\n');
}
