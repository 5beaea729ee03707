import type { Changes, RuleCase } from '../rule-case';

const MODEL = 'models.gemma';
const ENGINE = `${MODEL}.engine`;
const HOSTS = `${MODEL}.hosts`;
const POOL = 'nodePools.l4';

/** A model over two nodes of two L4 each: a pipeline stage on each, two tensor parallel ranks in it. */
const GROUP: Changes = {
  [POOL]: { machineType: 'g2-standard-24', zones: ['europe-west1-b'], nodes: { min: 2, max: 2 } },
  [MODEL]: { weights: 'Qwen/Qwen3-32B', nodePool: 'l4', replicas: 1, hosts: { count: 2 } },
};

/** Another model, on nodes of its own. */
const BESIDE = (name: string): Changes => ({
  'nodePools.other': { machineType: 'g2-standard-8', zones: ['europe-west1-b'], nodes: { min: 1, max: 2 } },
  [`models.${name}`]: { weights: 'Qwen/Qwen3-8B', nodePool: 'other', replicas: 1 },
});

/** A mixture of experts, one engine on each of two nodes of eight H200. */
const ENGINES: Changes = {
  [POOL]: { machineType: 'a3-ultragpu-8g', zones: ['europe-west1-b'], nodes: { min: 0, max: 2 }, spot: true },
  [MODEL]: {
    weights: 'deepseek-ai/DeepSeek-V3',
    nodePool: 'l4',
    replicas: 1,
    hosts: { count: 2 },
    engine: { dataParallelSize: 2, enableExpertParallel: true },
  },
};

/** A slice of TPU v6e over four hosts of four chips. */
const SLICE: Changes = {
  [POOL]: {
    machineType: 'ct6e-standard-4t',
    zones: ['europe-west4-a'],
    nodes: { min: 0, max: 4 },
    placement: { tpuTopology: '4x4' },
  },
  region: 'europe-west4',
  [MODEL]: { weights: 'Qwen/Qwen3-32B', nodePool: 'l4', replicas: 1, hosts: { count: 4 } },
};

/** Replicas that are spread over several hosts. */
export const hostsCases: readonly RuleCase[] = [
  {
    rule: 'parallelism-does-not-fill-hosts',
    faulty: { ...GROUP, [`${ENGINE}.tensorParallelSize`]: 2, [`${ENGINE}.pipelineParallelSize`]: 4 },
    at: `${HOSTS}.count`,
    good: { ...GROUP, [`${ENGINE}.tensorParallelSize`]: 2, [`${ENGINE}.pipelineParallelSize`]: 2 },
    paste: MODEL,
  },
  {
    rule: 'engine-split-unevenly-over-hosts',
    faulty: {
      ...ENGINES,
      [`${HOSTS}.count`]: 3,
      [`${POOL}.nodes.max`]: 3,
      [`${ENGINE}.dataParallelSize`]: 2,
      [`${ENGINE}.pipelineParallelSize`]: 3,
      [`${ENGINE}.tensorParallelSize`]: 4,
    },
    at: `${ENGINE}.dataParallelSize`,
    good: ENGINES,
    paste: MODEL,
  },
  {
    rule: 'multi-node-mode-newer-than-engine',
    faulty: { ...GROUP, [`${ENGINE}.version`]: '0.10.2', [`${HOSTS}.distributedExecutorBackend`]: 'mp' },
    at: `${HOSTS}.distributedExecutorBackend`,
    good: { ...GROUP, [`${ENGINE}.version`]: '0.11.1', [`${HOSTS}.distributedExecutorBackend`]: 'mp' },
    paste: MODEL,
  },
  {
    rule: 'ray-not-in-engine-image',
    faulty: { ...GROUP, [`${HOSTS}.distributedExecutorBackend`]: 'ray' },
    at: `${HOSTS}.distributedExecutorBackend`,
    good: { ...GROUP, [`${HOSTS}.distributedExecutorBackend`]: 'ray', [`${ENGINE}.version`]: '0.17.1' },
    paste: MODEL,
  },
  {
    rule: 'data-parallel-engines-under-ray',
    faulty: { ...ENGINES, [`${HOSTS}.distributedExecutorBackend`]: 'ray', [`${ENGINE}.version`]: '0.17.1' },
    at: `${ENGINE}.dataParallelSize`,
    good: { ...ENGINES, [`${HOSTS}.distributedExecutorBackend`]: 'mp' },
    paste: MODEL,
  },
  {
    rule: 'tpu-hosts-without-ray',
    faulty: { ...SLICE, [`${HOSTS}.distributedExecutorBackend`]: 'mp' },
    at: `${HOSTS}.distributedExecutorBackend`,
    good: SLICE,
    paste: MODEL,
  },
  {
    rule: 'model-on-multi-host-slice',
    of: 'hosts of another number',
    faulty: { ...SLICE, [`${HOSTS}.count`]: 2 },
    at: `${HOSTS}.count`,
    good: SLICE,
    paste: MODEL,
  },
  {
    rule: 'hosts-on-single-host-slices',
    faulty: { ...SLICE, [`${POOL}.placement.tpuTopology`]: '2x2' },
    at: HOSTS,
    good: SLICE,
    fix: { [`${POOL}.placement.tpuTopology`]: '4x4' },
  },
  {
    rule: 'hosts-on-shared-accelerators',
    faulty: { ...GROUP, [`${POOL}.sharing`]: { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 2 } },
    at: HOSTS,
    good: GROUP,
    also: ['shared-accelerator-asked-for-twice'],
    fix: { [`${POOL}.sharing`]: undefined },
  },
  {
    rule: 'hosts-spread-over-compute-class',
    faulty: {
      ...GROUP,
      'nodePools.spot': {
        machineType: 'g2-standard-24',
        zones: ['europe-west1-b'],
        nodes: { min: 0, max: 2 },
        spot: true,
      },
      'computeClasses.l4': { priorities: [{ nodePool: 'l4' }, { nodePool: 'spot' }] },
      [`${MODEL}.nodePool`]: undefined,
      [`${MODEL}.computeClass`]: 'l4',
    },
    at: `${MODEL}.computeClass`,
    good: {
      ...GROUP,
      'computeClasses.l4': { priorities: [{ nodePool: 'l4' }] },
      [`${MODEL}.nodePool`]: undefined,
      [`${MODEL}.computeClass`]: 'l4',
    },
    fix: { 'computeClasses.l4.priorities': [{ nodePool: 'l4' }], 'nodePools.spot': undefined },
  },
  {
    rule: 'hosts-over-several-zones',
    faulty: { ...GROUP, [`${POOL}.zones`]: ['europe-west1-b', 'europe-west1-c'] },
    at: `${POOL}.zones`,
    good: GROUP,
    paste: POOL,
  },
  {
    rule: 'tensor-parallel-spans-hosts',
    faulty: { ...GROUP, [`${ENGINE}.tensorParallelSize`]: 4 },
    at: `${ENGINE}.tensorParallelSize`,
    good: { ...GROUP, [`${ENGINE}.tensorParallelSize`]: 2 },
    paste: MODEL,
  },
  {
    rule: 'least-available-hosts-not-countable',
    faulty: { ...GROUP, [`${MODEL}.life.disruption`]: { minAvailable: 1 } },
    at: `${MODEL}.life.disruption`,
    good: { ...GROUP, [`${MODEL}.life.disruption`]: { maxUnavailable: 1 } },
    also: ['disruption-budget-blocks-drains'],
    fix: { [`${MODEL}.life.disruption`]: { maxUnavailable: 1 } },
  },
  {
    rule: 'executor-chosen-twice',
    faulty: { ...GROUP, [`${ENGINE}.args`]: { '--distributed-executor-backend': 'ray' } },
    at: `${ENGINE}.args.--distributed-executor-backend`,
    good: GROUP,
    paste: MODEL,
  },
  {
    rule: 'networks-not-reached-by-hosts',
    faulty: { ...ENGINES, [`${POOL}.additionalNetworks`]: 'RDMA' },
    at: `${POOL}.additionalNetworks`,
    good: ENGINES,
    fix: { [`${POOL}.additionalNetworks`]: undefined },
  },
  {
    rule: 'topology-spread-of-hosts',
    faulty: { ...GROUP, [`${MODEL}.life.topologySpread`]: { hosts: { maxSkew: 1 } } },
    at: `${MODEL}.life.topologySpread`,
    good: GROUP,
    fix: { [`${MODEL}.life.topologySpread`]: undefined },
  },
  {
    rule: 'hosts-obtained-one-by-one',
    faulty: { ...GROUP, [`${POOL}.flexStart`]: true, [`${POOL}.nodes`]: { min: 0, max: 2 } },
    at: `${POOL}.flexStart`,
    good: GROUP,
    fix: { [`${POOL}.flexStart`]: undefined },
  },
  {
    rule: 'model-exceeds-accelerator-memory',
    of: 'a model that no node holds, and several do',
    faulty: {
      [POOL]: { machineType: 'a3-highgpu-8g', zones: ['europe-west1-b'], nodes: { min: 0, max: 1 }, spot: true },
      [MODEL]: { weights: 'moonshotai/Kimi-K2-Instruct', nodePool: 'l4', replicas: 1 },
    },
    at: `${MODEL}.nodePool`,
    good: {
      [POOL]: { machineType: 'a3-highgpu-8g', zones: ['europe-west1-b'], nodes: { min: 0, max: 2 }, spot: true },
      [MODEL]: { weights: 'deepseek-ai/DeepSeek-R1', nodePool: 'l4', replicas: 1, hosts: { count: 2 } },
    },
    paste: '',
  },
  {
    rule: 'object-names-collide',
    of: 'the Service of leaders',
    faulty: { ...GROUP, ...BESIDE('gemma-leader') },
    at: 'models.gemma-leader',
    good: { ...GROUP, ...BESIDE('gemma-leaders') },
  },
  {
    rule: 'replicas-exceed-pool',
    of: 'replicas of two nodes each',
    faulty: { ...GROUP, [`${MODEL}.replicas`]: 2 },
    at: `${MODEL}.replicas`,
    good: { ...GROUP, [`${MODEL}.replicas`]: 2, [`${POOL}.nodes.max`]: 4 },
    paste: MODEL,
  },
  {
    rule: 'rollout-cannot-surge',
    of: 'a replica more of two nodes',
    faulty: { ...GROUP, [`${POOL}.nodes.max`]: 3, [`${MODEL}.life.rollout`]: { maxSurge: 1, maxUnavailable: 0 } },
    at: `${MODEL}.life.rollout`,
    good: { ...GROUP, [`${POOL}.nodes.max`]: 4, [`${MODEL}.life.rollout`]: { maxSurge: 1, maxUnavailable: 0 } },
    paste: MODEL,
  },
];
