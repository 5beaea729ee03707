import type { LabelSelector, NetworkPolicyPeer } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Platform } from '../../platform/resolve';
import { COMPONENT_LABEL, type Component } from '../labels';

/**
 * Where Google's health checks come from.
 *
 * @see https://cloud.google.com/load-balancing/docs/firewall-rules
 */
const HEALTH_CHECK_RANGES = ['130.211.0.0/22', '35.191.0.0/16'];

/**
 * Addresses that lead nowhere but into private networks and the node itself (RFC 1918, RFC 6598, RFC 3927): a download
 * from the internet has no business there.
 */
const PRIVATE_RANGES = ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'];

const EVERYWHERE = '0.0.0.0/0';

/** Namespace of Managed Prometheus' collectors. */
export function collectorNamespace({ mode }: Platform['cluster']): string {
  return mode === 'autopilot' ? 'gke-gmp-system' : 'gmp-system';
}

/** The regional load balancer: its Envoy proxies, which stand in the proxy-only subnet, and Google's health checks. */
export function loadBalancer(proxyOnlyCidr: string): NetworkPolicyPeer[] {
  return [proxyOnlyCidr, ...HEALTH_CHECK_RANGES].map((cidr) => ({ ipBlock: { cidr } }));
}

/** Managed Prometheus' collectors. */
export function collectors(cluster: Platform['cluster']): NetworkPolicyPeer[] {
  return [{ namespaceSelector: namespaceNamed(collectorNamespace(cluster)) }];
}

/**
 * What answers DNS, whichever way the cluster does it: kube-dns; NodeLocal DNSCache, to whose pod Dataplane V2 redirects
 * and by which it judges, or at its own address; Cloud DNS, at the metadata server's.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/how-to/nodelocal-dns-cache
 */
export function dns(): NetworkPolicyPeer[] {
  return [
    {
      namespaceSelector: namespaceNamed('kube-system'),
      podSelector: {
        matchExpressions: [{ key: 'k8s-app', operator: 'In', values: ['kube-dns', 'node-local-dns'] }],
      },
    },
    { ipBlock: { cidr: '169.254.20.10/32' } },
    { ipBlock: { cidr: '169.254.169.254/32' } },
  ];
}

/** The internet, and nothing private. */
export function internet(): NetworkPolicyPeer[] {
  return [{ ipBlock: { cidr: EVERYWHERE, except: PRIVATE_RANGES } }];
}

/** Any address. */
export function anywhere(): NetworkPolicyPeer[] {
  return [{ ipBlock: { cidr: EVERYWHERE } }];
}

/** The part of a peer that says where it stands, for a policy in a namespace: nothing where that is the same. */
export function inNamespace(peer: string, policy: string): Pick<NetworkPolicyPeer, 'namespaceSelector'> {
  return peer === policy ? {} : { namespaceSelector: namespaceNamed(peer) };
}

/** All pods of these components in the policy's namespace. */
export function podsOf(component: Component, ...others: Component[]): LabelSelector {
  if (others.length === 0) return { matchLabels: { [COMPONENT_LABEL]: component } };
  return { matchExpressions: [{ key: COMPONENT_LABEL, operator: 'In', values: [component, ...others] }] };
}

function namespaceNamed(name: string): LabelSelector {
  return { matchLabels: { 'kubernetes.io/metadata.name': name } };
}
