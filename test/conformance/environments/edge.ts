import type { PlatformDescription } from '../../../platform';

/** A public gateway whose whole edge is made: address, zone, certificate, policies and templates. */
export const edge: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  labels: { team: 'serving' },
  nodePools: {
    l4: { machineType: 'g2-standard-12', zones: ['europe-west4-a'], nodes: { min: 1, max: 3 } },
  },
  models: {
    'gemma-2-2b-it': {
      weights: 'google/gemma-2-2b-it',
      nodePool: 'l4',
      replicas: { min: 1, max: 2 },
      apiKey: { secret: 'gemma-key', key: 'key' },
    },
    'gemma-2-9b-it': {
      weights: 'google/gemma-2-9b-it',
      nodePool: 'l4',
      replicas: 1,
      apiKey: { secret: 'gemma-key', key: 'key' },
      engine: { quantization: 'fp8' },
    },
  },
  gateway: {
    class: 'gke-l7-regional-external-managed',
    hostnames: ['chat.llm.example.com', '*.llm.example.com'],
    address: { create: true, networkTier: 'PREMIUM' },
    dns: { zone: { domain: 'llm.example.com' } },
    tls: { certificateManager: { create: true } },
    securityPolicy: {
      allowedSources: ['203.0.113.0/24', '2001:db8::/32'],
      deniedSources: ['203.0.113.7/32'],
      rateLimit: { requests: 100, per: 'authorization' },
      waf: { rfi: 'preview', xss: 'off' },
    },
    iap: { members: ['group:models@example.com'], oauthClient: { id: 'models', secret: 'models-oauth' } },
    allow: { 'iap-on-inference-pool': 'the keys of the models protect them as well' },
    modelArmor: {
      template: { responsibleAi: { dangerous: 'LOW_AND_ABOVE' } },
      responseTemplate: { promptInjection: 'OFF' },
      models: {
        'gemma-2-9b-it': {
          template: {
            sensitiveData: {
              inspectTemplate: 'projects/example-project/locations/europe-west4/inspectTemplates/cards',
              deidentifyTemplate: 'projects/example-project/locations/europe-west4/deidentifyTemplates/cards',
            },
          },
        },
      },
      floor: { responsibleAi: { dangerous: 'HIGH' }, maliciousUrls: true },
    },
  },
};
