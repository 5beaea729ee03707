import type { RuleCase } from '../../rule-case';

const POOL = 'nodePools.l4';
const pool = (changes: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(changes).map(([field, value]) => [`${POOL}.${field}`, value]));
/** Flex-start as it should be. */
const FLEX = pool({ flexStart: true, nodes: { min: 0, max: 3 } });
const QUEUED = { ...pool({ queuedProvisioning: true, nodes: { min: 0, max: 3 } }) };
/** A queued pool has no pods of ours. */
const also = ['pods-on-queued-pool-without-request'];
const TPU_POOL = { machineType: 'ct5lp-hightpu-4t', zones: ['us-west4-a'], nodes: { min: 0, max: 1 } };
const US_WEST4 = { region: 'us-west4', [`${POOL}.zones`]: ['us-west4-a'] };

/** Where nodes are, and how they are obtained. */
export const obtainingCases: readonly RuleCase[] = [
  {
    rule: 'accelerator-not-in-region',
    faulty: pool({ machineType: 'a2-ultragpu-1g' }),
    at: `${POOL}.machineType`,
    good: { ...pool({ machineType: 'a2-ultragpu-1g', zones: ['europe-west4-a'] }), region: 'europe-west4' },
    paste: POOL,
  },
  {
    rule: 'accelerator-not-in-region',
    of: 'a shape that no region has',
    faulty: { 'nodePools.edge': { machineType: 'a3-edgegpu-8g', nodes: { min: 0, max: 1 } } },
    at: 'nodePools.edge.machineType',
    good: { 'nodePools.other': { machineType: 'a3-highgpu-8g', nodes: { min: 0, max: 1 } } },
    paste: 'nodePools.edge',
  },
  {
    rule: 'accelerator-not-in-zone',
    faulty: pool({ zones: ['europe-west1-b', 'europe-west1-d'] }),
    at: `${POOL}.zones.1`,
    good: pool({ zones: ['europe-west1-b', 'europe-west1-c'] }),
    paste: POOL,
  },
  {
    rule: 'accelerator-not-in-zone',
    of: 'none of them',
    faulty: pool({ zones: ['europe-west1-d'] }),
    at: `${POOL}.zones.0`,
    good: pool({ zones: ['europe-west1-c'] }),
    paste: POOL,
  },
  {
    rule: 'machine-type-not-obtainable-this-way',
    of: 'an H100 alone on demand',
    faulty: pool({ machineType: 'a3-highgpu-1g' }),
    at: `${POOL}.machineType`,
    good: pool({ machineType: 'a3-highgpu-1g', reservation: { name: 'h100s' } }),
    paste: POOL,
  },
  {
    rule: 'machine-type-not-obtainable-this-way',
    of: 'H200s on demand',
    faulty: { 'nodePools.h200': { machineType: 'a3-ultragpu-8g', nodes: { min: 0, max: 1 } } },
    at: 'nodePools.h200.machineType',
    good: { 'nodePools.h200': { machineType: 'a3-ultragpu-8g', flexStart: true, nodes: { min: 0, max: 1 } } },
    paste: 'nodePools.h200',
  },
  {
    rule: 'flex-start-outside-its-zones',
    faulty: { ...US_WEST4, 'nodePools.tpu': { ...TPU_POOL, zones: ['us-west4-b'], flexStart: true } },
    at: 'nodePools.tpu.zones',
    good: { ...US_WEST4, 'nodePools.tpu': { ...TPU_POOL, flexStart: true } },
    paste: 'nodePools.tpu',
  },
  {
    rule: 'spot-with-reservation',
    faulty: pool({ spot: true, reservation: { name: 'l4s' } }),
    at: `${POOL}.reservation`,
    good: pool({ spot: true }),
    paste: POOL,
  },
  {
    rule: 'spot-with-flex-start',
    faulty: { ...FLEX, ...pool({ spot: true }) },
    at: `${POOL}.flexStart`,
    good: FLEX,
    paste: POOL,
  },
  {
    rule: 'spot-with-queued-provisioning',
    faulty: { ...QUEUED, ...pool({ spot: true }) },
    at: `${POOL}.queuedProvisioning`,
    good: pool({ spot: true, queuedProvisioning: false }),
    also,
    paste: POOL,
  },
  {
    rule: 'flex-start-with-reservation',
    faulty: { ...FLEX, ...pool({ reservation: 'any' }) },
    at: `${POOL}.reservation`,
    good: { ...FLEX, ...pool({ reservation: 'none' }) },
    paste: POOL,
  },
  {
    rule: 'queued-provisioning-with-reservation',
    faulty: { ...QUEUED, ...pool({ reservation: { name: 'l4s' } }) },
    at: `${POOL}.reservation`,
    good: QUEUED,
    also,
  },
  {
    rule: 'flex-start-with-auto-repair',
    faulty: { ...FLEX, ...pool({ autoRepair: true }) },
    at: `${POOL}.autoRepair`,
    good: pool({ autoRepair: true }),
    paste: POOL,
  },
  {
    rule: 'flex-start-before-gke-supports-it',
    faulty: { ...US_WEST4, 'targets.gke': '1.32.4', 'nodePools.tpu': { ...TPU_POOL, flexStart: true } },
    at: 'targets.gke',
    good: { ...FLEX, 'targets.gke': '1.32.4' },
    also: ['gke-version-not-in-channel', 'inference-pool-not-installed-by-gke'],
    paste: 'targets',
  },
  {
    rule: 'max-run-duration-over-seven-days',
    faulty: { ...FLEX, ...pool({ maxRunDurationSeconds: 604_801 }) },
    at: `${POOL}.maxRunDurationSeconds`,
    good: { ...FLEX, ...pool({ maxRunDurationSeconds: 604_800 }) },
    paste: POOL,
  },
  {
    rule: 'max-run-duration-shorter-than-cold-start',
    faulty: { ...FLEX, ...pool({ maxRunDurationSeconds: 60 }) },
    at: `${POOL}.maxRunDurationSeconds`,
    good: pool({ spot: true, maxRunDurationSeconds: 86_400 }),
    paste: POOL,
  },
  {
    rule: 'queued-provisioning-with-minimum',
    faulty: pool({ queuedProvisioning: true }),
    at: `${POOL}.nodes.min`,
    good: QUEUED,
    also,
  },
  {
    rule: 'queued-provisioning-with-compact-placement',
    faulty: { ...QUEUED, ...pool({ placement: { compact: true } }) },
    at: `${POOL}.placement.compact`,
    good: pool({ placement: { compact: true } }),
    also,
  },
  {
    rule: 'flex-start-with-compact-placement',
    faulty: { ...FLEX, ...pool({ placement: { compact: true } }) },
    at: `${POOL}.placement.compact`,
    good: {
      'nodePools.h200': {
        machineType: 'a3-ultragpu-8g',
        zones: ['europe-west1-b'],
        flexStart: true,
        placement: { compact: true },
        nodes: { min: 0, max: 1 },
      },
    },
    paste: POOL,
  },
  {
    rule: 'flex-start-of-fixed-size',
    faulty: { ...FLEX, ...pool({ nodes: { min: 3, max: 3 } }) },
    at: `${POOL}.nodes`,
    good: pool({ nodes: { min: 3, max: 3 } }),
    paste: POOL,
  },
  {
    rule: 'pods-on-queued-pool-without-request',
    faulty: QUEUED,
    at: `${POOL}.queuedProvisioning`,
    good: { 'nodePools.batch': { machineType: 'g2-standard-8', queuedProvisioning: true, nodes: { min: 0, max: 1 } } },
    paste: POOL,
  },
  {
    rule: 'pods-on-queued-pool-without-request',
    of: 'no queue lets them in',
    faulty: { ...QUEUED, 'queues.batch': {} },
    at: `${POOL}.queuedProvisioning`,
    good: { ...QUEUED, 'queues.batch': {}, 'models.gemma.queue': 'batch' },
    also: ['queue-without-models'],
    fix: { 'models.gemma.queue': 'batch' },
  },
  {
    rule: 'reservation-in-several-zones',
    faulty: pool({ zones: ['europe-west1-b', 'europe-west1-c'], reservation: { name: 'l4s' } }),
    at: `${POOL}.zones`,
    good: pool({ reservation: { name: 'l4s' } }),
    paste: POOL,
  },
  {
    rule: 'gke-version-not-in-channel',
    faulty: { 'targets.gke': '1.33' },
    at: 'targets.gke',
    good: { 'targets.gke': '1.33', 'cluster.releaseChannel': 'EXTENDED' },
    also: ['inference-pool-not-installed-by-gke'],
    paste: 'targets',
  },
  {
    rule: 'gke-older-than-accelerator',
    faulty: {
      region: 'us-central1',
      'nodePools.l4.zones': ['us-central1-b'],
      'targets.gke': '1.34.0-gke.1626000',
      'nodePools.gb300': {
        machineType: 'a4x-maxgpu-4g-metal',
        zones: ['us-central1-b'],
        reservation: { name: 'gb300s' },
        nodes: { min: 0, max: 1 },
      },
    },
    at: 'targets.gke',
    good: { 'targets.gke': '1.34.0-gke.1626000' },
    paste: 'targets',
  },
];
