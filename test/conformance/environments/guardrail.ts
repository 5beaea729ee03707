import type { PlatformDescription } from '../../../platform';

/**
 * Everybody who may read what passes a gateway, at once: a guardrail that refuses and asks a model of its own, one that is
 * only told, and Model Armor with a template for one model. Of the generation whose picker can be had as a program.
 */
export const guardrail: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  targets: { picker: { generation: 'gie' } },
  nodePools: { l4: { machineType: 'g2-standard-8', zones: ['europe-west4-b'], nodes: { min: 1, max: 4 } } },
  models: {
    chat: { weights: 'google/gemma-2-2b-it', nodePool: 'l4', servedModelNames: ['chat'], replicas: 1 },
    judge: { weights: 'Qwen/Qwen2.5-1.5B-Instruct', nodePool: 'l4', servedModelNames: ['judge'], replicas: 1 },
  },
  gateway: {
    guardrails: {
      shield: {
        pods: { app: 'shield' },
        port: 9000,
        healthCheck: { type: 'GRPC', port: 9001 },
        supportedEvents: [
          'RequestHeaders',
          'RequestBody',
          'RequestTrailers',
          'ResponseHeaders',
          'ResponseBody',
          'ResponseTrailers',
        ],
        requestBodySendMode: 'FullDuplexStreamed',
        responseBodySendMode: 'FullDuplexStreamed',
        timeoutMilliseconds: 2000,
        forwardHeaders: ['authorization', 'content-type'],
        metadata: { policy: 'strict' },
        asks: ['judge'],
        calls: { vendor: { cidr: '203.0.113.0/24', ports: [443] } },
      },
      auditor: {
        pods: { app: 'auditor' },
        port: 9000,
        healthCheck: { type: 'HTTP', port: 8080, path: '/healthz' },
        observabilityMode: true,
      },
    },
    modelArmor: { models: { chat: { template: { promptInjection: 'LOW_AND_ABOVE' } } } },
    allow: {
      'guardrail-only-observes': 'it is tried out beside the other one',
      'model-armor-on-unproven-class': 'a prompt that the template blocks was seen refused',
    },
  },
};
