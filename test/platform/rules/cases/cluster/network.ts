import type { RuleCase } from '../../rule-case';

/** A VPC that is there already; its ranges are known. */
export const EXISTING_NETWORK = {
  network: 'shared',
  subnetwork: 'nodes',
  podsRange: 'pods',
  servicesRange: 'services',
  proxyOnlyCidr: '10.2.0.0/23',
};

/** Networks and control planes that contradict themselves. */
export const networkCases: readonly RuleCase[] = [
  {
    rule: 'existing-network-with-new-ranges',
    faulty: { 'network.existing': EXISTING_NETWORK, 'network.podsCidr': '10.4.0.0/14' },
    at: 'network.podsCidr',
    good: { 'network.existing': { ...EXISTING_NETWORK, podsCidr: '10.4.0.0/14' } },
    fix: { 'network.podsCidr': undefined, 'network.existing.podsCidr': '10.4.0.0/14' },
  },
  {
    rule: 'address-ranges-overlap',
    of: 'of a VPC that is there already',
    faulty: { 'network.existing': { ...EXISTING_NETWORK, podsCidr: '10.0.0.0/14' } },
    at: 'network.existing.proxyOnlyCidr',
    good: { 'network.existing': { ...EXISTING_NETWORK, podsCidr: '10.4.0.0/14' } },
  },
  {
    rule: 'grants-without-host-project',
    faulty: { 'network.existing': { ...EXISTING_NETWORK, grants: 'use' } },
    at: 'network.existing.grants',
    good: { 'network.existing': { ...EXISTING_NETWORK, grants: 'use', hostProject: 'host-project' } },
    paste: 'network.existing',
  },
  {
    rule: 'grants-without-host-project',
    of: 'the project itself',
    faulty: { 'network.existing': { ...EXISTING_NETWORK, grants: 'use', hostProject: 'example-project' } },
    at: 'network.existing.grants',
    good: { 'network.existing': { ...EXISTING_NETWORK, grants: 'none', hostProject: 'host-project' } },
    paste: 'network.existing',
  },
  {
    rule: 'control-plane-without-endpoint',
    faulty: { 'cluster.ipEndpoint': false, 'cluster.dnsEndpoint': false },
    at: 'cluster.ipEndpoint',
    good: { 'cluster.ipEndpoint': true, 'cluster.dnsEndpoint': false },
    paste: 'cluster',
  },
  {
    rule: 'authorized-networks-without-ip-endpoint',
    faulty: { 'cluster.ipEndpoint': false, 'network.authorizedNetworks': { office: '203.0.113.0/24' } },
    at: 'cluster.ipEndpoint',
    good: { 'cluster.ipEndpoint': false },
    paste: 'cluster',
  },
];
