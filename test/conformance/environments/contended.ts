import type { PlatformDescription } from '../../../platform';

const gemma = { weights: 'google/gemma-2-2b-it', nodePool: 'l4' } as const;

/** Three models on two nodes: who comes late is who is worth most. */
export const contended: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west1',
  nodePools: {
    l4: { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 2 } },
  },
  models: {
    drafts: { ...gemma, servedModelNames: ['drafts'], replicas: 2, life: { priorityClass: 'sheddable' } },
    chat: {
      ...gemma,
      servedModelNames: ['chat'],
      replicas: { min: 0, max: 2 },
      scaling: { adapter: 'keda', buffer: { replicas: 1 } },
      life: { priorityClass: 'critical' },
    },
    nightly: { ...gemma, servedModelNames: ['nightly'], replicas: 0, life: { priorityClass: 'batch' } },
  },
};
