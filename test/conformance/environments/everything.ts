import type { PlatformDescription } from '../../../platform';

const COMMON = { project: 'example-project', region: 'europe-west4' } as const;
const ZONES = ['europe-west4-a', 'europe-west4-b'];

/** What the shipped environments leave at its default: every option that brings an object or a field of its own. */
export const everything: PlatformDescription = {
  ...COMMON,
  namespace: 'models',
  labels: { team: 'serving' },
  state: {
    bucket: 'example-project-terraform-state',
    kmsKey: 'projects/example-keys/locations/europe-west4/keyRings/terraform/cryptoKeys/state',
    create: {},
  },
  nodePools: {
    l4: {
      machineType: 'g2-standard-12',
      zones: ZONES,
      nodes: { min: 0, max: 6 },
      spot: true,
      labels: { tier: 'spot' },
    },
    system: { machineType: 'e2-standard-8', zones: ZONES, nodes: { min: 1, max: 3 } },
  },
  models: {
    'llama-3-1-8b': {
      weights: 'meta-llama/Llama-3.1-8B-Instruct',
      revision: 'main',
      nodePool: 'l4',
      servedModelNames: ['llama'],
      apiKey: { secret: 'llama-key', key: 'key' },
      adapters: { support: { source: 'acme/support-lora', rank: 16 } },
      engine: { maxModelLen: 8192 },
      replicas: { min: 0, max: 3 },
      scaling: { adapter: 'keda', cooldownSeconds: 3600 },
      picker: { queueTtlSeconds: 3600 },
      priority: 'sheddable',
    },
    'gemma-2-2b-it': {
      weights: 'google/gemma-2-2b-it',
      nodePool: 'l4',
      replicas: 2,
      picker: { queueTtlSeconds: 3600 },
      priority: 'critical',
    },
  },
  gateway: {
    class: 'gke-l7-regional-external-managed',
    hostnames: ['models.example.com'],
    tls: { certificateManager: 'models', policy: 'models' },
    address: 'models',
    securityPolicy: 'models',
    modelArmor: { template: 'prompts', responseTemplate: 'answers' },
  },
  observability: {
    notificationChannels: {
      oncall: { type: 'email', address: 'oncall@example.com' },
      events: { type: 'pubsub', topic: 'projects/example-project/topics/alerts' },
      pager: { type: 'existing', name: 'projects/example-project/notificationChannels/1234567890' },
    },
    logs: { retentionDays: 90, exclusions: { probes: { filter: 'textPayload:"GET /health"' } } },
  },
  budget: { billing: { account: '01ABCD-23EF45-6789AB', amount: 20_000, notify: ['oncall', 'pager'] } },
};
