import {
  IntOrString,
  KubeNetworkPolicy,
  type LabelSelector,
  type NetworkPolicyPeer,
  type NetworkPolicyPort,
} from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Belonging } from '../labels';
import { metadata } from '../metadata';

/** One flow that is let through: its policy's name says which, and its annotation why. */
export interface Flow {
  readonly name: string;
  readonly namespace: string;
  readonly of: Belonging;
  readonly why: string;
  /** The pods that it is let into or out of. */
  readonly pods: LabelSelector;
  readonly ports: readonly Port[];
}

export interface Port {
  readonly protocol: 'TCP' | 'UDP';
  readonly port: number;
  /** Where it is a range, its end. */
  readonly endPort?: number;
}

/** Kubernetes' API, Hugging Face, Cloud Storage: all speak it. */
export const HTTPS = 443;

/** Annotation that holds the reason for a policy. */
export const WHY_ANNOTATION = 'slipway.dev/why';

/** Lets traffic from these peers into pods. */
export function allowIngress(scope: Construct, flow: Flow & { readonly from: NetworkPolicyPeer[] }): KubeNetworkPolicy {
  return policy(scope, flow, {
    policyTypes: ['Ingress'],
    ingress: [{ from: flow.from, ports: flow.ports.map(networkPolicyPort) }],
  });
}

/** Lets traffic out of pods to these peers. */
export function allowEgress(scope: Construct, flow: Flow & { readonly to: NetworkPolicyPeer[] }): KubeNetworkPolicy {
  return policy(scope, flow, {
    policyTypes: ['Egress'],
    egress: [{ to: flow.to, ports: flow.ports.map(networkPolicyPort) }],
  });
}

/** Shuts every pod of a namespace off; the flows above are the exceptions. */
export function denyAll(scope: Construct, flow: Omit<Flow, 'pods' | 'ports'>): KubeNetworkPolicy {
  return policy(scope, { ...flow, pods: {} }, { policyTypes: ['Ingress', 'Egress'] });
}

/** TCP ports in ascending order, each once. */
export function tcp(ports: Iterable<number>): Port[] {
  return [...new Set(ports)].sort((a, b) => a - b).map((port) => ({ protocol: 'TCP', port }));
}

function policy(
  scope: Construct,
  { name, namespace, of, pods, why }: Omit<Flow, 'ports'>,
  spec: { policyTypes: string[]; ingress?: object[]; egress?: object[] },
): KubeNetworkPolicy {
  return new KubeNetworkPolicy(scope, `network-policy-${namespace}-${name}`, {
    metadata: metadata({ name, namespace, of, wave: 'foundation', annotations: { [WHY_ANNOTATION]: why } }),
    spec: { podSelector: pods, ...spec },
  });
}

function networkPolicyPort({ port, ...others }: Port): NetworkPolicyPort {
  return { ...others, port: IntOrString.fromNumber(port) };
}
