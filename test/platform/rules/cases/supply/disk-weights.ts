import type { Changes, RuleCase } from '../../rule-case';

const DISK = (more: Record<string, unknown> = {}): Changes => ({ 'models.gemma.weightsFrom': { hyperdiskMl: more } });

/** Weights on disks, volumes and in images. */
export const diskWeightsCases: readonly RuleCase[] = [
  {
    rule: 'hyperdisk-in-several-zones',
    faulty: { ...DISK(), 'nodePools.l4.zones': ['europe-west1-b', 'europe-west1-c'] },
    at: 'models.gemma.weightsFrom.hyperdiskMl',
    good: DISK(),
    fix: { 'nodePools.l4.zones': ['europe-west1-b'] },
  },
  {
    rule: 'weights-being-filled',
    faulty: DISK({ fill: true }),
    at: 'models.gemma.weightsFrom.hyperdiskMl.fill',
    good: DISK(),
    fix: DISK(),
  },
  {
    rule: 'weights-disk-smaller-than-checkpoint',
    faulty: DISK({ sizeGib: 5 }),
    at: 'models.gemma.weightsFrom.hyperdiskMl.sizeGib',
    good: DISK({ sizeGib: 6 }),
    fix: DISK({ sizeGib: 6 }),
  },
  {
    rule: 'disk-weights-without-driver',
    faulty: { ...DISK(), cluster: { addons: { persistentDisk: false } } },
    at: 'cluster.addons.persistentDisk',
    good: { cluster: { addons: { persistentDisk: false } } },
    fix: { 'cluster.addons.persistentDisk': true },
  },
  {
    rule: 'baked-weights-without-image',
    faulty: { 'models.gemma.weightsFrom': { image: { path: '/models/gemma' } } },
    at: 'models.gemma.weightsFrom.image',
    good: {
      'models.gemma.weightsFrom': { image: { path: '/models/gemma' } },
      'models.gemma.engine': { image: 'ghcr.io/acme/gemma:v0.30.0' },
    },
    fix: { 'models.gemma.engine': { image: 'ghcr.io/acme/gemma:v0.30.0' } },
  },
  {
    rule: 'revision-without-effect',
    faulty: { 'models.gemma.weightsFrom': { volume: { claim: 'gemma' } }, 'models.gemma.revision': 'a1b2c3d' },
    at: 'models.gemma.revision',
    good: { 'models.gemma.weightsFrom': { volume: { claim: 'gemma' } } },
    fix: { 'models.gemma.revision': undefined },
  },
  {
    rule: 'cache-medium-without-mount',
    faulty: { weightsBucket: {}, 'models.gemma.weightsFrom': { gcs: { cacheMedium: 'memory' } } },
    at: 'models.gemma.weightsFrom.gcs.cacheMedium',
    good: { weightsBucket: {}, 'models.gemma.weightsFrom': { gcs: { loader: 'gcsfuse', cacheMedium: 'memory' } } },
    fix: { 'models.gemma.weightsFrom': { gcs: { loader: 'gcsfuse', cacheMedium: 'memory' } } },
  },
  {
    rule: 'weights-disk-name-too-long',
    environment: 'europe-west1-production',
    faulty: onDisk('a'.repeat(32)),
    at: `models.${'a'.repeat(32)}.weightsFrom.hyperdiskMl`,
    good: onDisk('a'.repeat(31)),
  },
];

/** Gemma under another name, on a disk. */
function onDisk(name: string): Changes {
  return {
    'models.gemma': undefined,
    [`models.${name}`]: {
      weights: 'google/gemma-2-2b-it',
      nodePool: 'l4',
      replicas: { min: 1, max: 3 },
      weightsFrom: { hyperdiskMl: {} },
    },
  };
}
