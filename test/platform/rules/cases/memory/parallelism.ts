import type { RuleCase } from '../../rule-case';

const ENGINE = 'models.gemma.engine';
const paste = 'models.gemma';
const eightL4 = { 'nodePools.l4.machineType': 'g2-standard-96' };
const eightH200 = { 'nodePools.l4.machineType': 'a3-ultragpu-8g', 'nodePools.l4.spot': true };

/** How a replica is spread over the accelerators of its node. */
export const parallelismCases: readonly RuleCase[] = [
  {
    rule: 'tensor-parallel-does-not-divide-model',
    of: 'attention heads',
    faulty: {
      ...eightL4,
      'models.gemma.weights': 'Qwen/Qwen2.5-7B-Instruct',
      [`${ENGINE}.tensorParallelSize`]: 8,
    },
    at: `${ENGINE}.tensorParallelSize`,
    good: {
      ...eightL4,
      'models.gemma.weights': 'Qwen/Qwen2.5-7B-Instruct',
      [`${ENGINE}.tensorParallelSize`]: 4,
    },
    also: ['node-accelerators-stay-idle'],
    fix: { [`${ENGINE}.tensorParallelSize`]: 4, 'models.gemma.replicas': 2 },
  },
  {
    rule: 'tensor-parallel-splits-quantization-block',
    faulty: {
      'nodePools.l4.machineType': 'g2-standard-48',
      'models.gemma.weights': 'Qwen/Qwen3-30B-A3B-FP8',
      [`${ENGINE}.tensorParallelSize`]: 4,
    },
    at: `${ENGINE}.tensorParallelSize`,
    good: {
      'nodePools.l4.machineType': 'g2-standard-48',
      'models.gemma.weights': 'Qwen/Qwen3-30B-A3B-FP8',
      [`${ENGINE}.tensorParallelSize`]: 2,
    },
    paste,
  },
  {
    rule: 'parallelism-exceeds-node-accelerators',
    faulty: { [`${ENGINE}.tensorParallelSize`]: 2 },
    at: `${ENGINE}.tensorParallelSize`,
    good: { 'nodePools.l4.machineType': 'g2-standard-24', [`${ENGINE}.tensorParallelSize`]: 2 },
    paste,
  },
  {
    rule: 'parallelism-exceeds-node-accelerators',
    of: 'data parallel engines beside tensor parallel ranks',
    faulty: {
      'nodePools.l4.machineType': 'g2-standard-24',
      [`${ENGINE}.tensorParallelSize`]: 2,
      [`${ENGINE}.dataParallelSize`]: 2,
    },
    at: `${ENGINE}.tensorParallelSize`,
    good: {
      'nodePools.l4.machineType': 'g2-standard-48',
      [`${ENGINE}.tensorParallelSize`]: 2,
      [`${ENGINE}.dataParallelSize`]: 2,
    },
    paste,
  },
  {
    rule: 'shared-accelerator-asked-for-twice',
    faulty: {
      'nodePools.l4.sharing': { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 2 },
      [`${ENGINE}.tensorParallelSize`]: 2,
    },
    at: `${ENGINE}.tensorParallelSize`,
    good: { 'nodePools.l4.sharing': { strategy: 'TIME_SHARING', maxSharedClientsPerGpu: 2 } },
    paste,
  },
  {
    rule: 'node-accelerators-stay-idle',
    faulty: { 'nodePools.l4.machineType': 'g2-standard-24', 'models.gemma.replicas': 1 },
    at: 'nodePools.l4.machineType',
    good: { 'nodePools.l4.machineType': 'g2-standard-24', 'models.gemma.replicas': 2 },
    paste: 'nodePools.l4',
  },
  {
    rule: 'expert-parallel-without-experts',
    faulty: { [`${ENGINE}.enableExpertParallel`]: true },
    at: `${ENGINE}.enableExpertParallel`,
    good: {
      ...eightH200,
      'models.gemma.weights': 'Qwen/Qwen3-235B-A22B-FP8',
      [`${ENGINE}.enableExpertParallel`]: true,
    },
    paste,
  },
  {
    rule: 'model-on-pool-without-accelerators',
    faulty: {
      'models.gemma.nodePool': 'cpu',
      'nodePools.cpu': { machineType: 'e2-standard-4', nodes: { min: 0, max: 3 } },
    },
    at: 'models.gemma.nodePool',
    good: { 'nodePools.cpu': { machineType: 'e2-standard-4', nodes: { min: 0, max: 3 } } },
    also: ['pool-without-models'],
    paste,
  },
  {
    rule: 'tpu-chips-not-all-taken',
    faulty: {
      region: 'us-east5',
      'nodePools.l4': { machineType: 'ct6e-standard-4t', zones: ['us-east5-b'], nodes: { min: 0, max: 3 } },
      [`${ENGINE}.tensorParallelSize`]: 1,
    },
    at: `${ENGINE}.tensorParallelSize`,
    good: {
      region: 'us-east5',
      'nodePools.l4': { machineType: 'ct6e-standard-4t', zones: ['us-east5-b'], nodes: { min: 0, max: 3 } },
    },
    paste,
  },
];
