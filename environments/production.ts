import { definePlatform } from '../platform';

/**
 * A whole platform: two models, one of them with adapters and a fall-back for its GPUs, behind a public address that is
 * guarded four times over, in a cluster that an auditor would sign, kept in step with git by Argo CD.
 */
export default definePlatform({
  project: 'example-project',
  region: 'europe-west4',
  labels: { team: 'serving' },

  // The bucket for Terraform's state is made first, in a stack of its own.
  state: { bucket: 'example-project-terraform-state', create: { keptVersions: 20 } },

  cluster: {
    releaseChannel: 'STABLE',
    maintenance: {
      startTime: '2026-01-03T01:00:00Z',
      endTime: '2026-01-03T09:00:00Z',
      recurrence: 'FREQ=WEEKLY;BYDAY=SA,SU',
    },
    maintenanceExclusions: {
      'year-end': { startTime: '2026-12-15T00:00:00Z', endTime: '2027-01-08T00:00:00Z', scope: 'NO_UPGRADES' },
    },
    keys: { secrets: 'create', bootDisks: 'create' },
    binaryAuthorization: { mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG' },
    rbacGroup: 'gke-security-groups@example.com',
    addons: { secretManager: true },
    notifications: { events: ['UPGRADE_AVAILABLE_EVENT', 'SECURITY_BULLETIN_EVENT'] },
  },

  // Reserved GPUs first, Spot when they are all taken.
  nodePools: {
    l4: { machineType: 'g2-standard-12', zones: ['europe-west4-a', 'europe-west4-b'], nodes: { min: 2, max: 5 } },
    a100: {
      machineType: 'a2-ultragpu-1g',
      zones: ['europe-west4-a'],
      nodes: { min: 1, max: 2 },
      reservation: { name: 'a100s' },
    },
    'a100-spot': { machineType: 'a2-ultragpu-1g', zones: ['europe-west4-a'], nodes: { min: 0, max: 2 }, spot: true },
  },
  computeClasses: {
    a100: { priorities: [{ nodePool: 'a100' }, { nodePool: 'a100-spot' }], activeMigration: true },
  },

  // Images come through Artifact Registry, weights from a bucket beside the nodes, tokens from Secret Manager.
  registry: { cleanUp: { deleteAfterDays: 90, keepVersions: 5 } },
  weightsBucket: { softDeleteDays: 30 },
  secrets: { 'hugging-face': {} },

  models: {
    'llama-3-1-8b': {
      weights: 'meta-llama/Llama-3.1-8B-Instruct',
      nodePool: 'l4',
      huggingFaceToken: { secretManager: 'hugging-face' },
      engine: { maxModelLen: 16_384 },
      adapters: { support: { source: 'example/support-lora', rank: 16 } },
      replicas: { min: 2, max: 4 },
      apiKey: { secret: 'api-key', key: 'key' },
    },
    'gpt-oss-120b': {
      weights: 'openai/gpt-oss-120b',
      weightsFrom: { gcs: {} },
      computeClass: 'a100',
      replicas: { min: 1, max: 3 },
      apiKey: { secret: 'api-key', key: 'key' },
    },
  },

  gateway: {
    class: 'gke-l7-regional-external-managed',
    hostnames: ['chat.llm.example.com'],
    address: { create: true },
    dns: { zone: { domain: 'llm.example.com' } },
    tls: { certificateManager: { create: true } },
    securityPolicy: { rateLimit: { requests: 600, per: 'authorization' } },
    modelArmor: { template: { responsibleAi: { dangerous: 'MEDIUM_AND_ABOVE' }, promptInjection: 'HIGH' } },
  },

  observability: {
    notificationChannels: { 'on-call': { type: 'email', address: 'on-call@example.com' } },
    logs: { retentionDays: 90 },
  },
  budget: {
    maxMonthlyUsd: { atMinimum: 6500, atMaximum: 18_000 },
    billing: { account: '01ABCD-23EF45-6789AB', thresholdPercents: [50, 90, 100], notify: ['on-call'] },
  },

  delivery: { argocd: { repoURL: 'https://git.example.org/platform/serving.git' } },
});
