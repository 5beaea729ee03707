import { BlockList } from 'node:net';
import type { KubernetesObject } from '../../../k8s';

type Labels = Readonly<Record<string, string>>;

/** One end of a connection. */
export type End = PodEnd | { readonly address: string };

export interface PodEnd {
  readonly namespace: string;
  readonly labels: Labels;
}

interface Selector {
  readonly matchLabels?: Labels;
  readonly matchExpressions?: readonly { key: string; operator: string; values: readonly string[] }[];
}

interface Peer {
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
}

interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports: readonly { readonly port: number; readonly endPort?: number; readonly protocol: string }[];
}

interface Spec {
  readonly podSelector: Selector;
  readonly policyTypes: readonly string[];
  readonly ingress?: readonly Rule[];
  readonly egress?: readonly Rule[];
}

/** Whether NetworkPolicies let a connection through, as Kubernetes defines it: out of the one end and into the other. */
export function passes(
  policies: readonly KubernetesObject[],
  from: End,
  to: End,
  port: number,
  protocol: 'TCP' | 'UDP' = 'TCP',
): boolean {
  return leaves('Egress', from, to) && leaves('Ingress', to, from);

  function leaves(direction: 'Egress' | 'Ingress', pod: End, other: End): boolean {
    if (!isPod(pod)) return true;
    const selecting = policies
      .filter(({ metadata }) => metadata.namespace === pod.namespace)
      .map((policy) => policy['spec'] as Spec)
      .filter((spec) => spec.policyTypes.includes(direction) && selects(spec.podSelector, pod.labels));
    if (selecting.length === 0) return true;
    const rules = selecting.flatMap((spec) => (direction === 'Egress' ? spec.egress : spec.ingress) ?? []);
    return rules.some(
      (rule) =>
        rule.ports.some((it) => it.port <= port && port <= (it.endPort ?? it.port) && it.protocol === protocol) &&
        (rule.to ?? rule.from ?? []).some((peer) => isPeer(peer, other, pod.namespace)),
    );
  }
}

function isPeer(peer: Peer, end: End, namespace: string): boolean {
  if (peer.ipBlock !== undefined) {
    return !isPod(end) && inside([peer.ipBlock.cidr], end.address) && !inside(peer.ipBlock.except ?? [], end.address);
  }
  if (!isPod(end)) return false;
  const inNamespace =
    peer.namespaceSelector === undefined
      ? end.namespace === namespace
      : selects(peer.namespaceSelector, { 'kubernetes.io/metadata.name': end.namespace });
  return inNamespace && selects(peer.podSelector ?? {}, end.labels);
}

function selects({ matchLabels = {}, matchExpressions = [] }: Selector, labels: Labels): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values }) => {
      if (operator !== 'In') throw new Error(`the evaluator does not know the operator ${operator}`);
      return labels[key] !== undefined && values.includes(labels[key]);
    })
  );
}

function inside(cidrs: readonly string[], address: string): boolean {
  const list = new BlockList();
  for (const cidr of cidrs) {
    const [network = '', prefix] = cidr.split('/');
    list.addSubnet(network, Number(prefix));
  }
  return list.check(address);
}

function isPod(end: End): end is PodEnd {
  return 'labels' in end;
}
