export { fqdnPoliciesOfExistingCluster } from './fqdn-policies-of-existing-cluster';
