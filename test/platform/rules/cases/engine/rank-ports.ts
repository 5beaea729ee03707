import type { Changes, RuleCase } from '../../rule-case';

const ENGINE = 'models.gemma.engine';
const at = `${ENGINE}.dataParallelMultiPortExternalLb`;
const paste = 'models.gemma';

/** A mixture of experts over the GPUs of a node, one rank for each. */
const experts = (gpus: number, ports = true): Changes => ({
  region: 'europe-west4',
  'nodePools.l4': { machineType: `a2-ultragpu-${gpus}g`, zones: ['europe-west4-a'], nodes: { min: 1, max: 3 } },
  'models.gemma.weights': 'Qwen/Qwen3-30B-A3B',
  [ENGINE]: {
    tensorParallelSize: 1,
    dataParallelSize: gpus,
    enableExpertParallel: true,
    dataParallelMultiPortExternalLb: ports,
  },
});

/** Data parallel ranks with a port each. */
export const rankPortCases: readonly RuleCase[] = [
  {
    rule: 'field-unknown-to-engine',
    of: 'a port for each rank before a supervisor started them',
    faulty: { ...experts(2), 'targets.vllm': '0.21.0' },
    at,
    good: { ...experts(2), 'targets.vllm': '0.22.0' },
    paste,
  },
  {
    rule: 'rank-ports-exceed-pool',
    faulty: { ...experts(8), [`${ENGINE}.dataParallelSize`]: 16 },
    at: `${ENGINE}.dataParallelSize`,
    good: experts(8),
    also: ['parallelism-exceeds-node-accelerators'],
    fix: { [`${ENGINE}.dataParallelSize`]: 8 },
  },
  {
    rule: 'rank-ports-of-one-rank',
    faulty: experts(1),
    at,
    good: experts(2),
    paste,
  },
  {
    rule: 'rank-ports-of-dense-model',
    faulty: { ...experts(2), 'models.gemma.weights': 'Qwen/Qwen3-32B', [`${ENGINE}.enableExpertParallel`]: false },
    at,
    good: experts(2),
    fix: { [ENGINE]: { tensorParallelSize: 2 } },
  },
  {
    rule: 'rank-ports-over-several-hosts',
    faulty: { ...experts(2), 'models.gemma.hosts': { count: 2 }, [`${ENGINE}.dataParallelSize`]: 4 },
    at,
    good: experts(2),
    also: ['replicas-exceed-pool'],
  },
  {
    rule: 'rank-ports-unknown-to-picker',
    faulty: { ...experts(2), 'targets.picker': { generation: 'gie', version: '1.1.0' } },
    at,
    good: { ...experts(2), 'targets.picker': { generation: 'gie', version: '1.5.0' } },
  },
];
