import type { RuleCase } from '../../rule-case';

/** Addresses that are not there, not one's own, or open to others. */
export const networkCases: readonly RuleCase[] = [
  {
    rule: 'address-ranges-overlap',
    faulty: { 'network.nodesCidr': '10.4.16.0/20' },
    at: 'network.nodesCidr',
    good: { 'network.nodesCidr': '10.8.0.0/20' },
    paste: 'network',
  },
  {
    rule: 'address-ranges-overlap',
    of: 'one within another',
    faulty: { 'network.podsCidr': '172.16.0.0/14', 'network.proxyOnlyCidr': '172.17.0.0/23' },
    at: 'network.proxyOnlyCidr',
    good: { 'network.podsCidr': '172.16.0.0/14', 'network.proxyOnlyCidr': '172.20.0.0/23' },
    paste: 'network',
  },
  {
    rule: 'address-range-with-host-bits',
    faulty: { 'network.nodesCidr': '10.0.0.1/20' },
    at: 'network.nodesCidr',
    good: { 'network.nodesCidr': '10.0.0.0/20' },
    paste: 'network',
  },
  {
    rule: 'address-range-prohibited',
    faulty: { 'network.servicesCidr': '35.191.240.0/20' },
    at: 'network.servicesCidr',
    good: { 'network.servicesCidr': '240.0.0.0/20' },
    paste: 'network',
  },
  {
    rule: 'address-range-public',
    faulty: { 'network.podsCidr': '34.64.0.0/14' },
    at: 'network.podsCidr',
    good: { 'network.podsCidr': '100.64.0.0/14' },
    paste: 'network',
  },
  {
    rule: 'pod-range-too-small',
    faulty: { 'network.podsCidr': '10.4.0.0/21', 'nodePools.l4.nodes': { min: 1, max: 6 } },
    at: 'network.podsCidr',
    good: { 'network.podsCidr': '10.4.0.0/21', 'nodePools.l4.nodes': { min: 1, max: 5 } },
    paste: 'network',
  },
  {
    rule: 'node-range-too-small',
    faulty: { 'network.nodesCidr': '10.0.0.0/29' },
    at: 'network.nodesCidr',
    good: { 'network.nodesCidr': '10.0.0.0/28', 'nodePools.l4.nodes': { min: 1, max: 9 } },
    paste: 'network',
  },
  {
    rule: 'services-range-too-small',
    faulty: {
      'network.servicesCidr': '10.1.0.0/27',
      models: Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`m${index}`, modelOf(index)])),
      'nodePools.l4.nodes': { min: 1, max: 16 },
    },
    at: 'network.servicesCidr',
    good: {
      'network.servicesCidr': '10.1.0.0/27',
      models: Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`m${index}`, modelOf(index)])),
      'nodePools.l4.nodes': { min: 1, max: 16 },
    },
    paste: 'network',
  },
  {
    rule: 'proxy-only-range-small',
    faulty: { 'network.proxyOnlyCidr': '10.2.0.0/25' },
    at: 'network.proxyOnlyCidr',
    good: { 'network.proxyOnlyCidr': '10.2.0.0/24' },
    paste: 'network',
  },
  {
    rule: 'control-plane-open-to-internet',
    faulty: { 'network.authorizedNetworks': { all: '0.0.0.0/0' } },
    at: 'network.authorizedNetworks.all',
    good: { 'network.authorizedNetworks': { office: '203.0.113.0/24' } },
    fix: { 'network.authorizedNetworks': undefined },
  },
  {
    rule: 'control-plane-open-to-internet',
    of: 'in two halves',
    faulty: { 'network.authorizedNetworks': { low: '0.0.0.0/1', high: '128.0.0.0/1' } },
    at: 'network.authorizedNetworks.high',
    good: { 'network.authorizedNetworks': { office: '10.0.0.0/8' } },
  },
  {
    rule: 'control-plane-open-to-wide-network',
    faulty: { 'network.authorizedNetworks': { carrier: '84.0.0.0/10' } },
    at: 'network.authorizedNetworks.carrier',
    good: { 'network.authorizedNetworks': { site: '84.1.0.0/16', own: '10.0.0.0/8' } },
  },
];

function modelOf(index: number): object {
  return { weights: 'google/gemma-2-2b-it', servedModelNames: [`m${index}`], nodePool: 'l4', replicas: 1 };
}
