import type { LabelSelector } from 'cdk8s-plus-30/lib/imports/k8s';
import type { Construct } from 'constructs';
import { DOWNLOAD_HOSTS } from '../../platform/catalog';
import { type Downloads, downloadsOf, type Platform, type Served } from '../../platform/resolve';
import { type Belonging, everyPodOf, modelServer } from '../labels';
import { allowHosts, hostMatches } from './fqdn-network-policy';
import { HTTPS, tcp } from './network-policy';

/** Lets the servers of a model reach the hosts that they download from and no others, where policies go by names. */
export function modelToHosts(scope: Construct, platform: Platform, served: Served): void {
  const { fqdnPolicies } = platform.network;
  if (fqdnPolicies === undefined) return;
  const base = {
    ...{ name: served.name, namespace: served.namespace, of: modelServer(platform.name, served) },
    pods: { matchLabels: everyPodOf(served) },
  };
  podsToHosts(scope, base, downloadsOf(served));
  if (fqdnPolicies.hosts.length === 0) return;
  allowHosts(scope, {
    ...base,
    name: `${served.name}-to-further-hosts`,
    why: 'network.fqdnPolicies names these hosts',
    hosts: hostMatches(fqdnPolicies.hosts),
    ports: tcp([HTTPS]),
  });
}

/** One policy for each group of hosts, since all that one names may resolve to so many addresses only. */
export function podsToHosts(
  scope: Construct,
  base: { readonly name: string; readonly namespace: string; readonly of: Belonging; readonly pods: LabelSelector },
  { groups, mirror }: Downloads,
): void {
  for (const group of groups) {
    const { names, patterns, purpose } = DOWNLOAD_HOSTS[group];
    allowHosts(scope, {
      ...base,
      name: `${base.name}-to-${group}`,
      why: purpose,
      hosts: hostMatches([...names, ...patterns]),
      ports: tcp([HTTPS]),
    });
  }
  if (mirror === undefined) return;
  allowHosts(scope, {
    ...base,
    name: `${base.name}-to-hub-mirror`,
    why: 'HF_ENDPOINT names a mirror of the Hub',
    hosts: hostMatches([mirror]),
    ports: tcp([HTTPS]),
  });
}
