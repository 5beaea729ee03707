import type { PlatformDescription } from '../../../platform';

/** A Standard cluster with all that an auditor asks for and the default leaves out. */
export const guarded: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west1',
  targets: { gke: '1.35.1-gke.1396000' },
  network: { authorizedNetworks: { office: '203.0.113.0/24' } },
  cluster: {
    releaseChannel: 'STABLE',
    patchMode: 'ACCELERATED',
    maintenanceExclusions: {
      'year-end': { startTime: '2026-12-15T00:00:00Z', endTime: '2027-01-10T00:00:00Z', scope: 'NO_UPGRADES' },
      'minor-versions': {
        startTime: '2027-01-10T00:00:00Z',
        endTime: '2027-06-30T00:00:00Z',
        scope: 'NO_MINOR_OR_NODE_UPGRADES',
      },
    },
    keys: { secrets: 'create', bootDisks: 'create' },
    binaryAuthorization: { mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' },
    rbacGroup: 'gke-security-groups@example.com',
    addons: {
      lustre: true,
      filestore: true,
      secretManager: true,
      nodeLocalDns: true,
      cloudDns: true,
      backup: { cron: '0 3 * * *', retainDays: 14 },
    },
    notifications: {
      topic: 'projects/example-security/topics/gke-events',
      events: ['UPGRADE_AVAILABLE_EVENT', 'SECURITY_BULLETIN_EVENT'],
    },
    fleet: {},
  },
  nodePools: {
    l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 3 } },
  },
  models: {
    'gemma-2-2b-it': { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: { min: 1, max: 3 } },
  },
};
