import type { RuleCase } from '../../rule-case';

const BUFFER = 'models.gemma.scaling.buffer';
const paste = 'models.gemma';
const CLASS = 'models.gemma.life.priorityClass';

/** Each replica over two nodes of two L4. */
const GROUP = {
  weights: 'Qwen/Qwen3-32B',
  nodePool: 'l4',
  replicas: { min: 1, max: 2 },
  hosts: { count: 2 },
  scaling: { metric: 'vllm:num_requests_running' },
};

/** Nodes that stand ready. */
export const bufferCases: readonly RuleCase[] = [
  {
    rule: 'buffer-exceeds-pool',
    faulty: { [BUFFER]: { replicas: 3 } },
    at: `${BUFFER}.replicas`,
    good: { [BUFFER]: { replicas: 2 } },
    paste,
  },
  {
    rule: 'buffer-exceeds-pool',
    of: 'a model that takes all',
    faulty: { 'models.gemma.replicas': { min: 3, max: 4 }, [BUFFER]: { replicas: 1 } },
    at: `${BUFFER}.replicas`,
    good: { [BUFFER]: { replicas: 1 } },
    also: ['replicas-exceed-pool'],
  },
  {
    rule: 'buffer-never-gives-way',
    faulty: { [BUFFER]: { replicas: 1 }, [CLASS]: 'batch' },
    at: BUFFER,
    good: { [BUFFER]: { replicas: 1 }, [CLASS]: 'sheddable' },
    paste,
  },
  {
    rule: 'capacity-buffer-before-gke-supports-it',
    faulty: { 'targets.gke': '1.34', [BUFFER]: { replicas: 1, kind: 'CapacityBuffer' } },
    at: `${BUFFER}.kind`,
    good: { 'targets.gke': '1.35', [BUFFER]: { replicas: 1, kind: 'CapacityBuffer' } },
    also: ['feature-still-in-preview'],
    paste,
  },
  {
    rule: 'buffer-of-multi-host-model',
    faulty: {
      'nodePools.l4': { machineType: 'g2-standard-24', zones: ['europe-west1-b'], nodes: { min: 2, max: 6 } },
      'models.gemma': { ...GROUP, scaling: { buffer: { replicas: 1 } } },
    },
    at: BUFFER,
    good: {
      'nodePools.l4': { machineType: 'g2-standard-24', zones: ['europe-west1-b'], nodes: { min: 2, max: 6 } },
      'models.gemma': GROUP,
    },
    fix: { [BUFFER]: undefined },
  },
  {
    rule: 'feature-still-in-preview',
    of: 'a CapacityBuffer',
    faulty: { [BUFFER]: { replicas: 1, kind: 'CapacityBuffer' } },
    at: `${BUFFER}.kind`,
    good: { [BUFFER]: { replicas: 1 } },
    paste,
  },
];
