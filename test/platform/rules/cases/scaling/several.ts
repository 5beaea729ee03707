import type { Changes, RuleCase } from '../../rule-case';
import { EXISTING_NETWORK } from '../cluster/network';

const SCALING = 'models.gemma.scaling';
const paste = 'models.gemma';
const WAITING = 'vllm:num_requests_waiting';
const GPUS = 'dcgm_fi_dev_gpu_util';
const both = (second: string, more: Record<string, unknown> = {}): Changes => ({
  [SCALING]: { metrics: { [WAITING]: {}, [second]: {} }, ...more },
});
const ofGpus = { [SCALING]: { metric: GPUS, target: 60 } };
/** Read by GKE itself: a preview, and of a name of which nobody says that it may stand there. */
const previewed = ['feature-still-in-preview', 'metric-spelling-unconfirmed'];
const PICKERS = 'llm_d_epp_average_queue_size';
const many = (count: number, scaling: object): Changes => ({
  'nodePools.l4.nodes': { min: 1, max: 3 * count + 3 },
  ...Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `models.m${index}`,
      {
        weights: 'google/gemma-2-2b-it',
        servedModelNames: [`m${index}`],
        nodePool: 'l4',
        replicas: { min: 1, max: 2 },
        scaling,
      },
    ]),
  ),
});

/** Autoscalers that follow several metrics, those of accelerators, and those that GKE reads itself. */
export const severalCases: readonly RuleCase[] = [
  {
    rule: 'metric-unknown-to-engine',
    of: 'the second of two',
    faulty: both('vllm:gpu_cache_usage_perc'),
    at: `${SCALING}.metrics.vllm:gpu_cache_usage_perc`,
    good: both('vllm:num_requests_running'),
  },
  {
    rule: 'scaling-target-never-reached',
    of: 'beside one that is',
    faulty: { [SCALING]: { metric: WAITING, metrics: { 'vllm:kv_cache_usage_perc': { target: 80 } } } },
    at: `${SCALING}.metrics.vllm:kv_cache_usage_perc.target`,
    good: { [SCALING]: { metric: WAITING, metrics: { 'vllm:kv_cache_usage_perc': { target: 0.8 } } } },
    also: ['metric-spelling-unconfirmed'],
  },
  {
    rule: 'scale-to-zero-without-waker',
    of: 'none of two',
    faulty: {
      'models.gemma.replicas': { min: 0, max: 3 },
      'nodePools.l4.nodes': { min: 0, max: 3 },
      ...both('vllm:num_requests_running', { adapter: 'keda' }),
    },
    at: `${SCALING}.metric`,
    good: {
      'models.gemma.replicas': { min: 0, max: 3 },
      'nodePools.l4.nodes': { min: 0, max: 3 },
      ...both('llm_d_epp_flow_control_queue_size', { adapter: 'keda' }),
    },
  },
  {
    rule: 'metric-not-collected',
    faulty: {
      ...ofGpus,
      region: 'europe-west4',
      'nodePools.l4': {
        machineType: 'a2-highgpu-1g',
        zones: ['europe-west4-a'],
        nodes: { min: 1, max: 3 },
        sharing: { strategy: 'MIG', partitionSize: '3g.20gb' },
      },
    },
    at: `${SCALING}.metric`,
    good: ofGpus,
    also: ['metric-follows-no-load'],
    paste,
  },
  {
    rule: 'gpu-metrics-of-existing-cluster',
    faulty: {
      ...ofGpus,
      'targets.gke': '1.35',
      'cluster.existing': { name: 'main' },
      'network.existing': EXISTING_NETWORK,
    },
    at: `${SCALING}.metric`,
    good: ofGpus,
    also: ['metric-follows-no-load'],
  },
  {
    rule: 'autoscaling-metric-before-gke-supports-it',
    of: 'the kind',
    faulty: { 'targets.gke': '1.34', [SCALING]: { adapter: 'gke' } },
    at: `${SCALING}.adapter`,
    good: { 'targets.gke': '1.36', [SCALING]: { adapter: 'gke' } },
    also: previewed,
    paste,
  },
  {
    rule: 'autoscaling-metric-before-gke-supports-it',
    of: 'its queries',
    faulty: { 'targets.gke': '1.36', [SCALING]: { adapter: 'gke', metric: PICKERS } },
    at: `${SCALING}.adapter`,
    good: { 'targets.gke': '1.37', [SCALING]: { adapter: 'gke', metric: PICKERS } },
    also: previewed,
  },
  {
    rule: 'too-many-autoscaling-metrics',
    faulty: many(11, { adapter: 'gke', metrics: { [WAITING]: {}, 'vllm:num_requests_running': {} } }),
    at: 'models.m10.scaling.adapter',
    good: many(10, { adapter: 'gke', metrics: { [WAITING]: {}, 'vllm:num_requests_running': {} } }),
    also: previewed,
  },
  {
    rule: 'feature-still-in-preview',
    of: 'metrics that GKE reads itself',
    faulty: { [SCALING]: { adapter: 'gke' } },
    at: `${SCALING}.adapter`,
    good: { [SCALING]: { adapter: 'keda' } },
    also: ['metric-spelling-unconfirmed'],
    paste,
  },
];
