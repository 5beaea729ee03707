import type { Fault } from './fault';

const SCALING = 'models.gemma-2-2b-it.scaling';

/** Autoscalers that never scale: nothing fails, nothing is logged, the queue grows. */
export const METRIC_FAULTS: readonly Fault[] = [
  {
    name: 'cache-usage-under-its-old-name',
    thread: 'kubernetes-sigs/gateway-api-inference-extension#1905',
    happens: 'the metric is gone since its rename; the autoscaler reports unknown and stays where it is',
    change: { [SCALING]: { metric: 'vllm:gpu_cache_usage_perc', target: 0.8 } },
    expect: 'metric-unknown-to-engine',
  },
  {
    name: 'underscore-for-colon',
    thread: 'volcano-sh/kthena#868',
    happens: 'vllm_num_requests_waiting is nobody’s metric; the autoscaler sees none',
    change: { [SCALING]: { metric: 'vllm_num_requests_waiting', target: 5 } },
    expect: 'metric-unknown-to-engine',
  },
  {
    name: 'metric-of-the-old-engine',
    thread: 'vllm-project/vllm#15458',
    happens: 'swapping went with the old engine, and its gauge with it',
    change: { [SCALING]: { metric: 'vllm:num_requests_swapped', target: 1 } },
    expect: 'metric-unknown-to-engine',
  },
  {
    name: 'metric-that-never-existed',
    thread: 'defilantech/LLMKube#1373',
    happens: 'the HPA is created, finds no such metric and never scales',
    change: { [SCALING]: { metric: 'vllm:queue_depth', target: 5 } },
    expect: 'metric-unknown-to-engine',
  },
  {
    name: 'histogram-as-a-gauge',
    thread: 'GoogleCloudPlatform/k8s-stackdriver#771',
    happens: 'the adapter asks Monitoring for a gauge of that name and gets 404',
    change: { [SCALING]: { metric: 'vllm:time_to_first_token_seconds', target: 1 } },
    expect: 'metric-not-a-gauge',
  },
  {
    name: 'counter-as-a-gauge',
    thread: 'GoogleCloudPlatform/k8s-stackdriver#771',
    happens: 'a counter only grows: once past the target the model stays at its maximum for good',
    change: { [SCALING]: { metric: 'vllm:prompt_tokens_total', target: 1000 } },
    expect: 'metric-not-a-gauge',
  },
  {
    name: 'percent-for-a-fraction',
    thread: 'llm-d/llm-d-router#2753',
    happens: 'usage lies between 0 and 1, the target of 80 is never reached',
    change: { [SCALING]: { metric: 'vllm:kv_cache_usage_perc', target: 80 } },
    expect: 'scaling-target-never-reached',
  },
  {
    name: 'target-above-what-runs-at-once',
    thread: 'llm-d/llm-d#1981',
    happens: 'no more than maxNumSeqs requests run at once, so an average above it never comes',
    change: {
      'models.gemma-2-2b-it.engine': { maxNumSeqs: 64 },
      [SCALING]: { metric: 'vllm:num_requests_running', target: 250 },
    },
    expect: 'scaling-target-never-reached',
  },
  {
    name: 'scale-to-zero-that-nothing-wakes',
    thread: 'volcano-sh/kthena#1019',
    happens: "the metric comes from the model's own pods: with none left it is absent, and so is every answer",
    change: { 'models.gemma-2-2b-it.replicas': { min: 0, max: 3 } },
    expect: 'autoscaler-cannot-reach-zero',
  },
  {
    name: 'metric-beside-fixed-replicas',
    thread: 'defilantech/LLMKube#1386',
    happens: 'a metric and a target stand there, and the number of pods never changes',
    change: { 'models.gemma-2-2b-it.replicas': 2, [SCALING]: { metric: 'vllm:num_requests_waiting', target: 5 } },
    expect: 'autoscaler-with-fixed-replicas',
  },
  {
    name: 'more-replicas-than-the-pool-holds',
    thread: 'bayesimpact/bayes-platform#776',
    happens: 'the autoscaler asks for eight pods, five stay Pending for good',
    change: { 'models.gemma-2-2b-it.replicas': { min: 1, max: 8 } },
    expect: 'replicas-exceed-pool',
  },
];
