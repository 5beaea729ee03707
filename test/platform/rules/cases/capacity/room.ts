import type { RuleCase } from '../../rule-case';

const POOL = 'nodePools.l4';
const MODEL = 'models.gemma';
const MORE_MODELS = Object.fromEntries(
  ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => [
    `models.${name}`,
    { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: 1, servedModelNames: [name] },
  ]),
);
const SECOND = {
  'models.second': { weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: 2, servedModelNames: ['second'] },
  [`${MODEL}.replicas`]: 2,
};
const ZONES = ['europe-west1-b', 'europe-west1-c'];

/** Room for pods, on nodes and in pools. */
export const roomCases: readonly RuleCase[] = [
  {
    rule: 'zone-listed-twice',
    faulty: { [`${POOL}.zones`]: ['europe-west1-b', 'europe-west1-b'] },
    at: `${POOL}.zones`,
    good: { [`${POOL}.zones`]: ZONES },
    paste: POOL,
  },
  {
    rule: 'pool-smaller-than-its-zones',
    faulty: { [`${POOL}.zones`]: ZONES, [`${POOL}.nodes`]: { min: 3, max: 3 } },
    at: `${POOL}.nodes`,
    good: { [`${POOL}.zones`]: ZONES, [`${POOL}.nodes`]: { min: 3, max: 4 } },
    paste: POOL,
  },
  {
    rule: 'pool-without-models',
    faulty: { 'nodePools.spare': { machineType: 'g2-standard-8', nodes: { min: 1, max: 3 } } },
    at: 'nodePools.spare',
    good: { 'nodePools.spare': { machineType: 'g2-standard-8', nodes: { min: 0, max: 3 } } },
    paste: 'nodePools.spare',
  },
  {
    rule: 'system-pool-too-small-for-pickers',
    faulty: {
      ...MORE_MODELS,
      [`${POOL}.nodes`]: { min: 1, max: 12 },
      'nodePools.system': { machineType: 'e2-standard-2', nodes: { min: 1, max: 2 } },
    },
    at: 'nodePools.system.nodes.max',
    good: {
      ...MORE_MODELS,
      [`${POOL}.nodes`]: { min: 1, max: 12 },
      'nodePools.system': { machineType: 'e2-standard-8', nodes: { min: 1, max: 2 } },
    },
    paste: 'nodePools.system',
  },
  {
    rule: 'pod-exceeds-node',
    of: 'all memory of the machine',
    faulty: { [`${MODEL}.resources`]: { memoryMib: 32_768 } },
    at: `${MODEL}.resources.memoryMib`,
    good: { [`${MODEL}.resources`]: { memoryMib: 24_576 } },
    paste: MODEL,
  },
  {
    rule: 'pod-exceeds-node',
    of: 'all vCPUs of the machine',
    faulty: { [`${MODEL}.resources`]: { cpuMillis: 8000 } },
    at: `${MODEL}.resources.cpuMillis`,
    good: { [`${MODEL}.resources`]: { cpuMillis: 6000 } },
    paste: MODEL,
  },
  {
    rule: 'shared-memory-exceeds-pod-memory',
    faulty: { [`${MODEL}.resources`]: { sharedMemoryMib: 32_768 } },
    at: `${MODEL}.resources.sharedMemoryMib`,
    good: { [`${MODEL}.resources`]: { sharedMemoryMib: 8192 } },
    paste: MODEL,
  },
  {
    rule: 'replicas-exceed-pool',
    of: 'an autoscaler',
    faulty: { [`${MODEL}.replicas`]: { min: 1, max: 4 } },
    at: `${MODEL}.replicas.max`,
    good: { [`${MODEL}.replicas`]: { min: 1, max: 3 } },
    paste: MODEL,
  },
  {
    rule: 'replicas-exceed-pool',
    of: 'a fixed number',
    faulty: { [`${MODEL}.replicas`]: 4 },
    at: `${MODEL}.replicas`,
    good: { [`${MODEL}.replicas`]: 3 },
    paste: MODEL,
  },
  {
    rule: 'minimum-replicas-exceed-pool',
    faulty: SECOND,
    at: `${POOL}.nodes.max`,
    good: { ...SECOND, [`${POOL}.nodes`]: { min: 1, max: 4 } },
    paste: POOL,
  },
  {
    rule: 'nodes-run-idle',
    faulty: { [`${POOL}.nodes`]: { min: 3, max: 4 } },
    at: `${POOL}.nodes.min`,
    good: { [`${POOL}.nodes`]: { min: 2, max: 4 } },
    paste: POOL,
  },
  {
    rule: 'rollout-cannot-surge',
    faulty: { [`${MODEL}.life.rollout`]: { maxSurge: 1, maxUnavailable: 0 } },
    at: `${MODEL}.life.rollout`,
    good: { [`${MODEL}.life.rollout`]: { maxSurge: 1, maxUnavailable: 0 }, [`${POOL}.nodes`]: { min: 1, max: 4 } },
    paste: MODEL,
  },
  {
    rule: 'rollout-stands-still',
    faulty: { [`${MODEL}.life.rollout`]: { maxSurge: 0, maxUnavailable: 0 } },
    at: `${MODEL}.life.rollout`,
    good: { [`${MODEL}.life.rollout`]: { maxSurge: 0, maxUnavailable: 1 } },
    paste: MODEL,
  },
  {
    rule: 'rollout-takes-all-replicas',
    faulty: { [`${MODEL}.life.rollout`]: { maxSurge: 0, maxUnavailable: 3 } },
    at: `${MODEL}.life.rollout.maxUnavailable`,
    good: { [`${MODEL}.life.rollout`]: { maxSurge: 0, maxUnavailable: 2 } },
    paste: MODEL,
  },
  {
    rule: 'disruption-budget-blocks-drains',
    of: 'none may be missing',
    faulty: { [`${MODEL}.life.disruption`]: { maxUnavailable: 0 } },
    at: `${MODEL}.life.disruption.maxUnavailable`,
    good: { [`${MODEL}.life.disruption`]: { maxUnavailable: 1 }, [`${MODEL}.replicas`]: 1 },
    paste: MODEL,
  },
  {
    rule: 'disruption-budget-blocks-drains',
    of: 'as many as there are',
    faulty: { [`${MODEL}.life.disruption`]: { minAvailable: 1 } },
    at: `${MODEL}.life.disruption.minAvailable`,
    good: { [`${MODEL}.life.disruption`]: { minAvailable: 1 }, [`${MODEL}.replicas`]: { min: 2, max: 3 } },
    fix: { [`${MODEL}.life.disruption`]: { maxUnavailable: 1 } },
  },
];
