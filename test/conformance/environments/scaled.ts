import type { PlatformDescription } from '../../../platform';

/** Autoscalers on several metrics, nodes that stand ready, classes of pods, and work that queues for nodes of its own. */
export const scaled: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west1',
  targets: { gke: '1.36' },
  nodePools: {
    l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b', 'europe-west1-c'], nodes: { min: 1, max: 4 } },
    spot: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], spot: true, nodes: { min: 0, max: 3 } },
    queued: {
      machineType: 'g2-standard-8',
      zones: ['europe-west1-b'],
      queuedProvisioning: true,
      maxRunDurationSeconds: 86_400,
      nodes: { min: 0, max: 2 },
    },
  },
  queues: { batch: { preemption: 'LowerPriority' } },
  models: {
    chat: {
      weights: 'google/gemma-2-2b-it',
      nodePool: 'l4',
      servedModelNames: ['chat'],
      replicas: { min: 1, max: 3 },
      scaling: {
        metric: 'vllm:num_requests_waiting',
        target: 4,
        metrics: { 'vllm:num_requests_running': { target: 32 }, dcgm_fi_dev_gpu_util: { target: 85 } },
        buffer: { replicas: 1 },
      },
      life: {
        priorityClass: 'critical',
        topologySpread: { zones: { whenUnsatisfiable: 'DoNotSchedule' }, hosts: { maxSkew: 2 } },
      },
    },
    drafts: {
      weights: 'google/gemma-2-2b-it',
      nodePool: 'spot',
      servedModelNames: ['drafts'],
      replicas: { min: 1, max: 2 },
      scaling: { buffer: { replicas: 1, kind: 'CapacityBuffer' } },
      life: { priorityClass: 'sheddable' },
    },
    nightly: {
      weights: 'google/gemma-2-2b-it',
      nodePool: 'queued',
      servedModelNames: ['nightly'],
      replicas: { min: 1, max: 2 },
      queue: 'batch',
    },
  },
};
