import type { Changes, RuleCase } from '../../rule-case';
import { EXISTING_NETWORK } from '../cluster/network';

const FQDN: Changes = { 'network.fqdnPolicies': true };
const THERE: Changes = {
  'targets.gke': '1.35',
  'cluster.existing': { name: 'main' },
  'network.existing': EXISTING_NETWORK,
};

/** What reaches what. */
export const networkCases: readonly RuleCase[] = [
  {
    rule: 'fqdn-policies-of-existing-cluster',
    faulty: { ...THERE, ...FQDN },
    at: 'network.fqdnPolicies',
    good: FQDN,
    paste: 'network',
  },
];
