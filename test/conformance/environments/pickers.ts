import type { PlatformDescription } from '../../../platform';

const gemma = { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: 1 } as const;

/**
 * Endpoint pickers as different as the description can make them, of the generation that can be had as a program: one that
 * scores by other things, one for adapters, one that lets requests wait by priority, and one with a replica standing by.
 */
export const pickers: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west1',
  targets: { picker: { generation: 'gie', version: '1.5.0' } },
  nodePools: { l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 6 } } },
  models: {
    scored: {
      ...gemma,
      servedModelNames: ['scored'],
      picker: {
        scorers: {
          'queue-scorer': 1.5,
          'kv-cache-utilization-scorer': 0,
          'running-requests-size-scorer': 1,
        },
        pick: 'max-score-picker',
        plugins: {
          'prefix-cache-scorer': { parameters: { autoTune: false, blockSizeTokens: 32, lruCapacityPerServer: 20_000 } },
          'max-score-picker': { parameters: { maxNumOfEndpoints: 1 } },
        },
        parser: 'openai-parser',
        saturation: { queueDepthThreshold: 8, kvCacheUtilThreshold: 0.9, metricsStalenessThreshold: '2s' },
        resources: { cpuMillis: 250, memoryMib: 512, memoryLimitMib: 2048 },
        args: { v: 3, 'refresh-metrics-interval': '100ms' },
      },
    },
    tuned: {
      ...gemma,
      servedModelNames: ['tuned'],
      adapters: {
        'sql-expert': { source: 'acme/sql-expert-lora', rank: 8 },
        'law-expert': { source: 'acme/law-expert-lora', rank: 8, priority: 'sheddable' as const },
      },
      picker: { scorers: { 'lora-affinity-scorer': 5, 'prefix-cache-scorer': 0 } },
    },
    queued: {
      ...gemma,
      servedModelNames: ['queued'],
      priority: 'critical',
      picker: {
        queueTtlSeconds: 90,
        saturation: { detector: 'concurrency-detector', maxConcurrency: 64, headroom: 0.1 },
        flowControl: {
          maxBytes: 500_000_000,
          maxRequests: 2000,
          bands: {
            critical: { maxRequests: 1000, fairnessPolicy: 'round-robin-fairness-policy' },
            standard: { maxRequests: 500, orderingPolicy: 'edf-ordering-policy' },
            sheddable: { maxBytes: 10_000_000, maxRequests: 50 },
          },
          usageLimitPolicy: 'static-usage-limit-policy',
        },
        plugins: { 'static-usage-limit-policy': { parameters: { threshold: 0.95 } } },
      },
    },
    available: {
      ...gemma,
      servedModelNames: ['available'],
      picker: { replicas: 2, failureMode: 'FailClose' },
    },
  },
};
