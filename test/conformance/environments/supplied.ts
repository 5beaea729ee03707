import type { PlatformDescription } from '../../../platform';

const KEY = 'projects/example-security/locations/europe-west4/keyRings/serving/cryptoKeys/supplies';

/** Weights from a bucket, images through Artifact Registry, tokens from Secret Manager: nothing comes from elsewhere. */
export const supplied: PlatformDescription = {
  project: 'example-project',
  region: 'europe-west4',
  secrets: {
    'hub-token': {
      kmsKey: KEY,
      versionDestroyDelayDays: 30,
      rotation: {
        everyDays: 90,
        firstAt: '2027-03-01T09:00:00Z',
        topic: 'projects/example-project/topics/secret-rotation',
      },
    },
    'api-key': { readers: ['external-secrets/external-secrets'] },
  },
  registry: {
    upstreams: {
      'docker.io': {
        username: 'robot',
        passwordSecretVersion: 'projects/example-project/secrets/docker-hub/versions/1',
      },
    },
    cleanUp: { deleteAfterDays: 180 },
    ownImages: {},
  },
  weightsBucket: { kmsKey: KEY, anywhereCache: { ttlHours: 48 } },
  nodePools: {
    l4: { machineType: 'g2-standard-12', zones: ['europe-west4-a', 'europe-west4-b'], nodes: { min: 0, max: 6 } },
  },
  models: {
    'gemma-2-2b-it': {
      weights: 'google/gemma-2-2b-it',
      weightsFrom: { gcs: {} },
      nodePool: 'l4',
      replicas: { min: 1, max: 2 },
    },
    'qwen3-4b': {
      weights: 'Qwen/Qwen3-4B',
      weightsFrom: { gcs: { loader: 'gcsfuse' } },
      nodePool: 'l4',
      replicas: 1,
    },
    'llama-3-1-8b': {
      weights: 'meta-llama/Llama-3.1-8B-Instruct',
      huggingFaceToken: { secretManager: 'hub-token' },
      nodePool: 'l4',
      engine: { maxModelLen: 16_384 },
      replicas: 1,
    },
  },
};
