import { ApiObject } from 'cdk8s';
import type { LabelSelector } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import { metadata } from '../metadata';
import { type Flow, type Port, WHY_ANNOTATION } from './network-policy';

/**
 * What Google documents of GKE's policy by names; its CRD is in no public repository, so that its bounds are UNCONFIRMED.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/fqdn-network-policies
 */
interface FqdnNetworkPolicySpec {
  readonly podSelector: LabelSelector;
  readonly egress: readonly { readonly matches: readonly HostMatch[]; readonly ports: readonly Port[] }[];
}

/** A host, or all whose first label may be any. */
export type HostMatch = { readonly name: string } | { readonly pattern: string };

/** Lets traffic out of pods to hosts by their names; beside the policies by addresses it lets more through, and never less. */
export function allowHosts(scope: Construct, flow: Flow & { readonly hosts: readonly HostMatch[] }): ApiObject {
  const { hosts, name, namespace, of, pods, ports, why } = flow;
  const spec: FqdnNetworkPolicySpec = { podSelector: pods, egress: [{ matches: hosts, ports }] };
  return new ApiObject(scope, `fqdn-network-policy-${name}`, {
    apiVersion: 'networking.gke.io/v1alpha1',
    kind: 'FQDNNetworkPolicy',
    metadata: metadata({ name, namespace, of, wave: 'foundation', annotations: { [WHY_ANNOTATION]: why } }),
    spec,
  });
}

/** Hosts as they are written: one that begins with `*.` is a pattern. */
export function hostMatches(hosts: readonly string[]): HostMatch[] {
  return hosts.map((host) => (host.startsWith('*.') ? { pattern: host } : { name: host }));
}
