import type { PlatformDescription } from '../../../platform';

export const COMMON = { project: 'example-project', region: 'europe-west4' } as const;
const KEY = 'projects/keys/locations/europe-west4/keyRings/platform/cryptoKeys';
export const GEMMA = { weights: 'google/gemma-2-2b-it', nodePool: 'l4' };
export const ARMOR = {
  responsibleAi: { hateSpeech: 'HIGH', harassment: 'HIGH', dangerous: 'HIGH', sexuallyExplicit: 'HIGH' },
  promptInjection: 'HIGH',
  maliciousUrls: true,
  sensitiveData: true,
  enforcement: 'INSPECT_ONLY',
  logPrompts: false,
  multiLanguage: false,
} as const;

/** A Standard cluster in a VPC of its own, with almost everything that can be said of the cloud. */
export const standard: PlatformDescription = {
  ...COMMON,
  namespace: 'models',
  labels: { team: 'serving' },
  protection: true,
  targets: { gke: '1.35' },
  state: {
    bucket: 'my-states',
    prefix: 'slipway/standard',
    kmsKey: `${KEY}/state`,
    impersonateServiceAccount: 'terraform@example-project.iam.gserviceaccount.com',
    create: { location: 'europe-west4', keptVersions: 9, keptDays: 30, softDeleteDays: 7, ownState: 'local' },
  },
  network: {
    nodesCidr: '10.0.0.0/20',
    podsCidr: '10.4.0.0/14',
    servicesCidr: '10.8.0.0/20',
    proxyOnlyCidr: '10.9.0.0/23',
    authorizedNetworks: { office: '203.0.113.0/24' },
    fqdnPolicies: { hosts: ['images.example.com'] },
  },
  cluster: {
    name: 'serving',
    mode: 'standard',
    releaseChannel: 'REGULAR',
    maintenance: {
      startTime: '2026-01-03T00:00:00Z',
      endTime: '2026-01-03T08:00:00Z',
      recurrence: 'FREQ=WEEKLY;BYDAY=SA,SU',
    },
    maintenanceExclusions: {
      launch: { startTime: '2026-12-01T00:00:00Z', endTime: '2026-12-20T00:00:00Z', scope: 'NO_MINOR_UPGRADES' },
    },
    autoProvisioning: {
      limits: {
        cpu: { min: 1, max: 100 },
        memoryGib: { min: 1, max: 400 },
        accelerators: { 'nvidia-l4': { min: 0, max: 8 } },
      },
      profile: 'BALANCED',
      zones: ['europe-west4-a'],
      bootDisk: { type: 'pd-balanced', sizeGb: 100 },
    },
    deletionProtection: true,
    dnsEndpoint: true,
    ipEndpoint: true,
    keys: { secrets: 'create', bootDisks: 'create', rotationDays: 90 },
    binaryAuthorization: {
      mode: 'DRYRUN_AUDIT_LOG_ONLY',
      attestors: ['projects/security/attestors/built-by-us'],
      elsewhere: 'ALWAYS_ALLOW',
    },
    securityPosture: 'BASIC',
    rbacGroup: 'gke-security-groups@example.com',
    addons: {
      gcsFuse: true,
      persistentDisk: true,
      lustre: false,
      filestore: false,
      secretManager: true,
      nodeLocalDns: false,
      cloudDns: false,
      backup: {
        cron: '0 3 * * *',
        retainDays: 7,
        includeSecrets: false,
        includeVolumeData: false,
        key: `${KEY}/backup`,
      },
    },
    notifications: { events: ['UPGRADE_EVENT'] },
    fleet: { project: 'example-project' },
  },
  nodePools: {
    l4: {
      machineType: 'g2-standard-12',
      zones: ['europe-west4-a'],
      nodes: { min: 1, max: 3 },
      autoRepair: true,
      gpuDriverVersion: 'LATEST',
      bootDisk: { type: 'pd-balanced', sizeGb: 200, kmsKey: `${KEY}/disks` },
      secondaryBootDisks: [{ diskImage: 'global/images/vllm', mode: 'CONTAINER_IMAGE_CACHE' }],
      localSsd: { count: 1 },
      imageStreaming: true,
      labels: { tier: 'gold' },
      upgrade: { strategy: 'SURGE', maxSurge: 0, maxUnavailable: 1 },
    },
    system: {
      machineType: 'e2-standard-4',
      zones: ['europe-west4-a'],
      nodes: { min: 1, max: 3 },
      upgrade: { strategy: 'BLUE_GREEN', nodePoolSoakSeconds: 60, batchNodeCount: 1, batchSoakSeconds: 60 },
    },
  },
  weightsBucket: {
    name: 'example-weights',
    location: 'europe-west4',
    hierarchicalNamespace: false,
    versioning: true,
    softDeleteDays: 7,
    anywhereCache: { zones: ['europe-west4-a'], ttlHours: 24, admissionPolicy: 'admit-on-first-miss' },
    kmsKey: `${KEY}/weights`,
    deletionProtection: true,
  },
  secrets: {
    hub: {
      id: 'hugging-face',
      replication: { locations: ['europe-west4'] },
      kmsKey: `${KEY}/secrets`,
      versionDestroyDelayDays: 7,
      rotation: { everyDays: 90, firstAt: '2027-03-01T09:00:00Z', topic: 'projects/acme/topics/rotation' },
      readers: ['external-secrets/external-secrets'],
      deletionProtection: true,
    },
  },
  registry: {
    upstreams: {
      mirror: {
        username: 'acme',
        passwordSecretVersion: 'projects/example-project/secrets/docker-hub/versions/1',
      },
    },
    vulnerabilityScanning: true,
    cleanUp: { deleteAfterDays: 30, keepVersions: 5, dryRun: false },
    ownImages: { repository: 'images', immutableTags: true },
  },
  models: {
    gemma: {
      ...GEMMA,
      replicas: { min: 1, max: 3 },
      weightsFrom: { gcs: { path: 'gemma', loader: 'gcsfuse', cacheMedium: 'disk', fill: true } },
    },
  },
  gateway: {
    class: 'gke-l7-regional-external-managed',
    hostnames: ['llm.example.com'],
    tls: {
      certificateManager: { create: true, authorizationZone: 'public' },
      redirectHttp: true,
      policy: { profile: 'RESTRICTED', minTlsVersion: 'TLS_1_2' },
    },
    address: { create: true, networkTier: 'PREMIUM' },
    dns: { zone: { domain: 'example.com', logQueries: true }, ttlSeconds: 300 },
    securityPolicy: {
      allowedSources: ['203.0.113.0/24'],
      deniedSources: ['198.51.100.0/24'],
      rateLimit: { requests: 100, intervalSeconds: 60, per: 'ip' },
      waf: { sqli: 'preview' },
    },
    iap: { members: ['group:ml@example.com'], oauthClient: { id: 'client', secret: 'iap-client' } },
    modelArmor: { template: ARMOR, responseTemplate: ARMOR, location: 'europe-west4' },
  },
  observability: {
    notificationChannels: {
      mail: { type: 'email', address: 'oncall@example.com' },
    },
    logs: {
      bucket: 'serving',
      location: 'europe-west4',
      retentionDays: 30,
      locked: false,
      analytics: false,
      exclusions: { probes: { filter: 'textPayload:"GET /health"', description: 'probes' } },
    },
    logPrompts: false,
  },
  budget: {
    maxMonthlyUsd: { atMinimum: 4000, atMaximum: 9000 },
    billing: {
      account: '01ABCD-23EF45-6789AB',
      amount: 9000,
      currency: 'USD',
      scope: 'project',
      thresholdPercents: [50, 100],
      forecastThresholdPercents: [100],
      notify: ['mail'],
    },
  },
};
