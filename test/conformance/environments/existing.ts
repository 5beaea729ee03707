import type { PlatformDescription } from '../../../platform';

/** A cluster that another team runs, in a Shared VPC: node pools, what they run as, and nothing else. */
export const existing: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west1',
  targets: { gke: '1.35' },
  network: {
    existing: {
      network: 'shared',
      subnetwork: 'gke-europe-west1',
      podsRange: 'gke-pods',
      servicesRange: 'gke-services',
      proxyOnlyCidr: '10.129.0.0/23',
      nodesCidr: '10.128.0.0/20',
      hostProject: 'example-network',
      grants: 'use-and-firewall',
      makeProxyOnlySubnet: true,
    },
  },
  cluster: {
    existing: { name: 'platform', dnsEndpoint: true },
    keys: { bootDisks: 'projects/example-security/locations/europe-west1/keyRings/gke/cryptoKeys/boot-disks' },
  },
  nodePools: {
    l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 3 } },
  },
  models: {
    'gemma-2-2b-it': { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: { min: 1, max: 3 } },
  },
};
