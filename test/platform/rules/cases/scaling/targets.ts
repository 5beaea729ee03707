import type { Changes, RuleCase } from '../../rule-case';

const SCALING = 'models.gemma.scaling';
const at = `${SCALING}.target`;
const paste = 'models.gemma';
const WAITING = 'vllm:num_requests_waiting';
const on = (metric: string, target: number): Changes => ({ [SCALING]: { metric, target } });
const share = (target: number): Changes => ({
  [SCALING]: { metric: 'vllm:kv_cache_usage_perc', target, adapter: 'keda' },
});
const queue = (limit: number): Changes => ({ 'models.gemma.engine.args': { 'max-num-queued-reqs': limit } });

/** Values at which one more pod is wanted. */
export const targetCases: readonly RuleCase[] = [
  {
    rule: 'scaling-target-never-reached',
    of: 'a ratio in percent',
    faulty: share(80),
    at,
    good: share(0.8),
    paste,
  },
  {
    rule: 'scaling-target-never-reached',
    of: 'a ratio that is full before the tolerance is passed',
    faulty: share(0.95),
    at,
    good: share(0.9),
    paste,
  },
  {
    rule: 'scaling-target-never-reached',
    of: 'more running requests than the GPU runs by default',
    faulty: on('vllm:num_requests_running', 256),
    at,
    good: on('vllm:num_requests_running', 230),
    paste,
  },
  {
    rule: 'scaling-target-never-reached',
    of: 'more running requests than maxNumSeqs',
    faulty: { ...on('vllm:num_requests_running', 30), 'models.gemma.engine.maxNumSeqs': 32 },
    at,
    good: { ...on('vllm:num_requests_running', 29), 'models.gemma.engine.maxNumSeqs': 32 },
    paste,
  },
  {
    rule: 'scaling-target-never-reached',
    of: 'one sequence at a time',
    faulty: { ...on('vllm:num_requests_running', 1), 'models.gemma.engine.maxNumSeqs': 1 },
    at,
    good: { ...on('vllm:num_requests_running', 1), 'models.gemma.engine.maxNumSeqs': 2 },
    paste,
  },
  {
    rule: 'scaling-target-never-reached',
    of: 'a ratio of which no start is known, with the start of another metric',
    faulty: {
      [SCALING]: { metric: 'vllm:kv_offload_cpu_cache_usage_perc', target: 5, adapter: 'keda' },
      'models.gemma.engine.args': { '--kv-offloading-size': 8 },
    },
    at,
    good: {
      [SCALING]: { metric: 'vllm:kv_offload_cpu_cache_usage_perc', target: 0.5, adapter: 'keda' },
      'models.gemma.engine.args': { '--kv-offloading-size': 8 },
    },
    paste,
  },
  {
    rule: 'scaling-target-never-reached',
    of: 'more than all of the accelerator',
    faulty: on('kubernetes.io|container|accelerator|duty_cycle', 95),
    at,
    good: on('kubernetes.io|container|accelerator|duty_cycle', 90),
    also: ['metric-follows-no-load'],
  },
  {
    rule: 'scaling-target-not-given',
    faulty: { [SCALING]: { metric: 'llm_d_epp_per_endpoint_queue_size', adapter: 'keda' } },
    at: `${SCALING}.metric`,
    good: { [SCALING]: { metric: 'llm_d_epp_per_endpoint_queue_size', adapter: 'keda', target: 3 } },
    paste,
  },
  {
    rule: 'scaling-target-above-queue-limit',
    faulty: { ...on(WAITING, 5), ...queue(5) },
    at,
    good: { ...on(WAITING, 5), ...queue(6) },
    paste,
  },
  {
    rule: 'scaling-target-above-queue-limit',
    of: 'a queue of one',
    faulty: { ...on(WAITING, 5), ...queue(1) },
    at,
    good: { ...on(WAITING, 5), ...queue(12) },
    paste,
  },
  {
    rule: 'scaling-target-always-exceeded',
    of: 'less than one request',
    faulty: on(WAITING, 0.5),
    at,
    good: on(WAITING, 1),
    paste,
  },
  {
    rule: 'scaling-target-always-exceeded',
    of: 'next to nothing of the KV cache',
    faulty: share(0.01),
    at,
    good: share(0.05),
    paste,
  },
];
