import type { RuleCase } from '../../rule-case';
import { SPLIT } from './split';

const H100 = { machineType: 'a3-highgpu-8g', zones: ['us-central1-a'], nodes: { min: 1, max: 2 } };
const onH100 = (weights: string) => ({
  region: 'us-central1',
  'nodePools.l4': H100,
  'models.gemma': {
    ...{ weights, nodePool: 'l4', replicas: 1, engine: { tensorParallelSize: 4 } },
    prefill: { replicas: 4, engine: { tensorParallelSize: 1 } },
  },
});

/** Faults of where the two roles stand, and of who sends requests to them. */
export const prefillPlaceCases: readonly RuleCase[] = [
  {
    rule: 'prefill-without-picker-plugins',
    faulty: { ...SPLIT, 'targets.picker': { generation: 'gie' } },
    at: 'models.gemma.prefill',
    good: { ...SPLIT, 'targets.picker': { generation: 'llm-d' } },
    paste: '',
  },
  {
    rule: 'prefill-on-tpu',
    faulty: {
      ...SPLIT,
      'nodePools.tpu': { machineType: 'ct6e-standard-1t', zones: ['europe-west1-b'], nodes: { min: 1, max: 2 } },
      'models.gemma.prefill': { replicas: 1, nodePool: 'tpu' },
    },
    at: 'models.gemma.prefill.nodePool',
    good: SPLIT,
    also: ['accelerator-not-in-region', 'zone-outside-region', 'tpu-image-not-seen'],
    fix: { 'nodePools.tpu': undefined, 'models.gemma.prefill': { replicas: 1 } },
  },
  {
    rule: 'prefill-over-several-hosts',
    faulty: { ...SPLIT, 'models.gemma.hosts': { count: 2 } },
    at: 'models.gemma.hosts',
    good: SPLIT,
    fix: { 'models.gemma.hosts': undefined },
  },
  {
    rule: 'name-too-long-for-prefill',
    faulty: {
      'nodePools.l4.nodes': { min: 1, max: 4 },
      'models.gemma': undefined,
      ['models.' + 'm'.repeat(39)]: {
        ...{ weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: 1, prefill: { replicas: 1 } },
      },
    },
    at: `models.${'m'.repeat(39)}`,
    good: {
      'nodePools.l4.nodes': { min: 1, max: 4 },
      'models.gemma': undefined,
      ['models.' + 'm'.repeat(38)]: {
        ...{ weights: 'google/gemma-2-2b-it', nodePool: 'l4', replicas: 1, prefill: { replicas: 1 } },
      },
    },
  },
  {
    rule: 'cache-outruns-network',
    faulty: onH100('openai/gpt-oss-120b'),
    at: 'models.gemma.prefill',
    good: onH100('Qwen/Qwen3-32B'),
    paste: 'models.gemma',
  },
];
