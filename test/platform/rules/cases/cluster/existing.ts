import type { RuleCase } from '../../rule-case';
import { EXISTING_NETWORK } from './network';

const KEY = 'projects/security/locations/europe-west1/keyRings/gke/cryptoKeys/disks';
const VERSION = { 'targets.gke': '1.35' };
const THERE = { ...VERSION, 'cluster.existing': { name: 'main' }, 'network.existing': EXISTING_NETWORK };

const AUTOPILOT = { 'cluster.mode': 'autopilot', 'nodePools.l4.nodes': { min: 0, max: 3 } };

/** A cluster that is there already. */
export const existingCases: readonly RuleCase[] = [
  {
    rule: 'existing-cluster-in-new-network',
    faulty: { ...VERSION, 'cluster.existing': { name: 'main' } },
    at: 'cluster.existing',
    good: THERE,
    fix: { 'network.existing': EXISTING_NETWORK },
  },
  {
    rule: 'existing-cluster-of-unsaid-version',
    faulty: { 'cluster.existing': { name: 'main' }, 'network.existing': EXISTING_NETWORK },
    at: 'cluster.existing',
    good: THERE,
    paste: '',
  },
  {
    rule: 'existing-cluster-with-settings',
    faulty: { ...THERE, 'cluster.releaseChannel': 'RAPID' },
    at: 'cluster.releaseChannel',
    good: { ...THERE, 'cluster.keys': { bootDisks: KEY } },
    fix: { 'cluster.releaseChannel': undefined },
  },
  {
    rule: 'existing-cluster-with-settings',
    of: 'its key for Secrets',
    faulty: { ...THERE, 'cluster.keys': { secrets: KEY } },
    at: 'cluster.keys.secrets',
    good: THERE,
    fix: { 'cluster.keys': undefined },
  },
  {
    rule: 'existing-cluster-with-settings',
    of: 'disks of nodes that GKE makes',
    faulty: { ...THERE, ...AUTOPILOT, 'cluster.keys': { bootDisks: KEY } },
    at: 'cluster.keys.bootDisks',
    good: { ...THERE, ...AUTOPILOT },
    fix: { 'cluster.keys': undefined },
  },
  {
    rule: 'existing-cluster-outside-region',
    faulty: { ...THERE, 'cluster.existing': { name: 'main', location: 'europe-west4' } },
    at: 'cluster.existing.location',
    good: { ...THERE, 'cluster.existing': { name: 'main', location: 'europe-west1-b' } },
  },
  {
    rule: 'authorized-networks-of-existing-cluster',
    faulty: { ...THERE, 'network.authorizedNetworks': { office: '203.0.113.0/24' } },
    at: 'network.authorizedNetworks',
    good: THERE,
    fix: { 'network.authorizedNetworks': undefined },
  },
];
