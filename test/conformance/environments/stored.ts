import type { PlatformDescription } from '../../../platform';

const gemma = (servedModelName: string) => ({
  weights: 'google/gemma-2-2b-it',
  nodePool: 'l4',
  servedModelNames: [servedModelName],
  replicas: 1,
});

/** Weights from every place that is not the Hub itself: fetched by a Job, on disks, on volumes, in images, in a shared cache. */
export const stored: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  weightsBucket: {},
  nodePools: {
    l4: { machineType: 'g2-standard-12', zones: ['europe-west4-a'], nodes: { min: 0, max: 9 } },
  },
  models: {
    fetched: { ...gemma('fetched'), weightsFrom: { gcs: { fill: true, loader: 'gcsfuse', cacheMedium: 'memory' } } },
    disk: { ...gemma('disk'), weightsFrom: { hyperdiskMl: { throughputMibps: 1200 } } },
    filling: { ...gemma('filling'), weightsFrom: { hyperdiskMl: { fill: true } } },
    volume: { ...gemma('volume'), weightsFrom: { volume: { claim: 'company-models', path: 'gemma' } } },
    baked: {
      ...gemma('baked'),
      weightsFrom: { image: { path: '/models/gemma' } },
      engine: { image: 'europe-docker.pkg.dev/example-project/images/gemma:v0.30.0' },
    },
    cached: { ...gemma('cached'), weightsFrom: { sharedCache: { claim: 'hub-cache' } } },
  },
};
