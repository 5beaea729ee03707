import type { Changes, RuleCase } from '../../rule-case';

/** Gemma's weights in a bucket of the environment. */
const STREAMED: Changes = { weightsBucket: {}, 'models.gemma.weightsFrom': { gcs: {} } };
const MOUNTED: Changes = { weightsBucket: {}, 'models.gemma.weightsFrom': { gcs: { loader: 'gcsfuse' } } };
const KEY = (location: string): string => `projects/keys/locations/${location}/keyRings/serving/cryptoKeys/weights`;
const TPU: Changes = {
  'nodePools.l4': { machineType: 'ct6e-standard-4t', zones: ['europe-west4-a'], nodes: { min: 1, max: 1 } },
  region: 'europe-west4',
  'models.gemma.replicas': 1,
};

/** Weights that lie in a bucket, and the bucket. */
export const weightsCases: readonly RuleCase[] = [
  {
    rule: 'versioning-with-hierarchical-namespace',
    faulty: { ...STREAMED, weightsBucket: { versioning: true } },
    at: 'weightsBucket.versioning',
    good: { ...STREAMED, weightsBucket: { hierarchicalNamespace: false, versioning: true } },
    paste: 'weightsBucket',
  },
  {
    rule: 'weights-bucket-outside-region',
    faulty: { ...STREAMED, weightsBucket: { location: 'us-central1' } },
    at: 'weightsBucket.location',
    good: { ...STREAMED, weightsBucket: { location: 'EUROPE-WEST1' } },
    paste: 'weightsBucket',
  },
  {
    rule: 'weights-bucket-outside-region',
    of: 'a multi-region',
    faulty: { ...STREAMED, weightsBucket: { location: 'EU' } },
    at: 'weightsBucket.location',
    good: { ...STREAMED, weightsBucket: { existing: 'weights-of-the-company' } },
    paste: 'weightsBucket',
  },
  {
    rule: 'weights-cache-outside-bucket',
    faulty: { ...STREAMED, weightsBucket: { anywhereCache: { zones: ['europe-west1-b', 'europe-west4-a'] } } },
    at: 'weightsBucket.anywhereCache.zones',
    good: { ...STREAMED, weightsBucket: { anywhereCache: {} } },
    also: ['weights-cache-without-readers'],
    fix: { 'weightsBucket.anywhereCache.zones': ['europe-west1-b'] },
  },
  {
    rule: 'weights-cache-without-readers',
    faulty: { ...STREAMED, weightsBucket: { anywhereCache: { zones: ['europe-west1-c'] } } },
    at: 'weightsBucket.anywhereCache.zones',
    good: { ...STREAMED, weightsBucket: { anywhereCache: { zones: ['europe-west1-b'] } } },
    paste: 'weightsBucket.anywhereCache',
  },
  {
    rule: 'weights-bucket-without-readers',
    faulty: { weightsBucket: {} },
    at: 'weightsBucket',
    good: STREAMED,
    fix: { 'models.gemma.weightsFrom': { gcs: {} } },
  },
  {
    rule: 'weights-bucket-without-undo',
    faulty: { ...STREAMED, weightsBucket: { softDeleteDays: 0 } },
    at: 'weightsBucket.softDeleteDays',
    good: { ...STREAMED, weightsBucket: { softDeleteDays: 0, hierarchicalNamespace: false, versioning: true } },
    paste: 'weightsBucket',
  },
  {
    rule: 'weights-key-elsewhere',
    faulty: { ...STREAMED, weightsBucket: { kmsKey: KEY('global') } },
    at: 'weightsBucket.kmsKey',
    good: { ...STREAMED, weightsBucket: { kmsKey: KEY('europe-west1') } },
    fix: { 'weightsBucket.kmsKey': KEY('europe-west1') },
  },
  {
    rule: 'weights-folder-of-another-model',
    faulty: {
      ...STREAMED,
      'models.gemma.replicas': 1,
      'models.gemma.weightsFrom': { gcs: { path: 'checkpoint' } },
      'models.qwen': {
        weights: 'Qwen/Qwen3-4B',
        nodePool: 'l4',
        replicas: 1,
        weightsFrom: { gcs: { path: 'checkpoint' } },
      },
    },
    at: 'models.qwen.weightsFrom.gcs.path',
    good: {
      ...STREAMED,
      'models.gemma.replicas': 1,
      'models.twin': { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: 1, weightsFrom: { gcs: {} } },
    },
    paste: 'models.qwen',
  },
  {
    rule: 'streamer-not-in-image',
    faulty: { ...STREAMED, 'models.gemma.engine.version': '0.11.0' },
    at: 'models.gemma.engine.version',
    good: { ...STREAMED, 'models.gemma.engine.version': '0.11.1' },
    paste: 'models.gemma',
  },
  {
    rule: 'streamer-on-tpu-not-seen',
    faulty: { ...STREAMED, ...TPU },
    at: 'models.gemma.weightsFrom',
    good: { ...MOUNTED, ...TPU },
    paste: 'models.gemma',
  },
  {
    rule: 'hub-token-without-use',
    faulty: { ...STREAMED, 'models.gemma.huggingFaceToken': { secret: 'hf-secret', key: 'token' } },
    at: 'models.gemma.huggingFaceToken',
    good: STREAMED,
    fix: { 'models.gemma.huggingFaceToken': undefined },
  },
  {
    rule: 'load-format-unsuited-to-weights',
    of: 'a gs:// address',
    faulty: { ...STREAMED, 'models.gemma.engine.loadFormat': 'safetensors' },
    at: 'models.gemma.engine.loadFormat',
    good: { ...MOUNTED, 'models.gemma.engine.loadFormat': 'safetensors' },
    paste: 'models.gemma',
  },
];
