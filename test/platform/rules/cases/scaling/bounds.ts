import type { Changes, RuleCase } from '../../rule-case';

const REPLICAS = 'models.gemma.replicas';
const SCALING = 'models.gemma.scaling';
const paste = 'models.gemma';
const bounds = (min: number, max: number): Changes => ({ [REPLICAS]: { min, max } });
const KEDA = { [SCALING]: { adapter: 'keda' } };
/** Pods and nodes go. */
const ZERO = { ...bounds(0, 3), 'nodePools.l4.nodes': { min: 0, max: 3 } };
const OTHER = {
  'nodePools.l4.nodes': { min: 1, max: 6 },
  'models.other': {
    weights: 'google/gemma-2-2b-it',
    servedModelNames: ['other'],
    nodePool: 'l4',
    replicas: { min: 1, max: 2 },
  },
};

/** How many pods there may be, and who decides. */
export const boundCases: readonly RuleCase[] = [
  {
    rule: 'autoscaler-with-fixed-replicas',
    faulty: { [REPLICAS]: 2, [SCALING]: { target: 3 } },
    at: SCALING,
    good: { ...bounds(2, 3), [SCALING]: { target: 3 } },
    paste,
  },
  {
    rule: 'autoscaler-with-fixed-replicas',
    of: 'no replicas given',
    faulty: { [REPLICAS]: undefined, [SCALING]: { metric: 'vllm:num_requests_running' } },
    at: SCALING,
    good: { [REPLICAS]: undefined },
    paste,
  },
  { rule: 'autoscaler-without-room', faulty: bounds(2, 2), at: REPLICAS, good: bounds(2, 3), paste },
  { rule: 'no-replica-serves', faulty: { [REPLICAS]: 0 }, at: REPLICAS, good: { [REPLICAS]: 1 }, paste },
  {
    rule: 'autoscaler-cannot-reach-zero',
    of: 'alone',
    faulty: ZERO,
    at: REPLICAS,
    good: { ...ZERO, ...KEDA },
    also: ['metric-spelling-unconfirmed'],
    paste,
  },
  {
    rule: 'autoscaler-cannot-reach-zero',
    of: 'beside a model that keeps one',
    faulty: { ...ZERO, ...OTHER },
    at: REPLICAS,
    good: { ...ZERO, 'targets.gke': '1.37' },
    also: ['metric-spelling-unconfirmed'],
  },
  {
    rule: 'scale-to-zero-without-waker',
    of: 'a metric of the pods that are gone',
    faulty: { ...ZERO, [SCALING]: { adapter: 'keda', metric: 'vllm:num_requests_waiting' } },
    at: `${SCALING}.metric`,
    good: { ...ZERO, [SCALING]: { adapter: 'keda', metric: 'llm_d_epp_flow_control_queue_size' } },
    paste,
  },
  {
    rule: 'scale-to-zero-without-waker',
    of: 'an average over no pods',
    faulty: { ...ZERO, [SCALING]: { adapter: 'keda', metric: 'llm_d_epp_flow_control_pool_saturation' } },
    at: `${SCALING}.metric`,
    good: { ...bounds(1, 3), [SCALING]: { adapter: 'keda', metric: 'llm_d_epp_flow_control_pool_saturation' } },
    paste,
  },
  {
    rule: 'scale-to-zero-waits-for-capacity',
    faulty: { ...ZERO, ...KEDA, 'nodePools.l4.flexStart': true },
    at: REPLICAS,
    good: { ...bounds(1, 3), ...KEDA, 'nodePools.l4.flexStart': true, 'nodePools.l4.nodes': { min: 0, max: 3 } },
    paste,
  },
  {
    rule: 'scale-to-zero-leaves-nodes',
    faulty: { ...bounds(0, 3), ...KEDA },
    at: 'nodePools.l4.nodes.min',
    good: { ...bounds(1, 3), ...KEDA },
    paste: 'nodePools.l4',
  },
  {
    rule: 'scale-up-takes-over-an-hour',
    faulty: {
      [SCALING]: { behavior: { scaleUp: { stabilizationWindowSeconds: 1801, pods: 1, periodSeconds: 1800 } } },
    },
    at: `${SCALING}.behavior.scaleUp`,
    good: { [SCALING]: { behavior: { scaleUp: { stabilizationWindowSeconds: 1800, pods: 1, periodSeconds: 1800 } } } },
    paste,
  },
  {
    rule: 'two-adapters-serve-one-metrics-api',
    of: 'the one of KEDA may move',
    faulty: { ...KEDA, ...OTHER },
    at: `${SCALING}.adapter`,
    good: { ...KEDA, ...OTHER, 'models.other.replicas': 2 },
    paste,
  },
  {
    rule: 'two-adapters-serve-one-metrics-api',
    of: 'the one of KEDA goes to zero',
    faulty: { ...ZERO, ...KEDA, ...OTHER },
    at: 'models.other.scaling.adapter',
    good: { ...ZERO, ...KEDA, ...OTHER, 'models.other.scaling': { adapter: 'keda' } },
    paste: 'models.other',
  },
  {
    rule: 'cooldown-without-scale-to-zero',
    of: 'one pod is kept',
    faulty: { [SCALING]: { adapter: 'keda', cooldownSeconds: 300 } },
    at: `${SCALING}.cooldownSeconds`,
    good: { ...ZERO, [SCALING]: { adapter: 'keda', cooldownSeconds: 3600 } },
    fix: { [SCALING]: { adapter: 'keda', behavior: { scaleDown: { stabilizationWindowSeconds: 600 } } } },
  },
  {
    rule: 'cooldown-without-scale-to-zero',
    of: 'not through KEDA',
    faulty: { [SCALING]: { cooldownSeconds: 300 } },
    at: `${SCALING}.cooldownSeconds`,
    good: {},
    fix: { [SCALING]: {} },
  },
  {
    rule: 'cooldown-shorter-than-cold-start',
    faulty: { ...ZERO, [SCALING]: { adapter: 'keda', cooldownSeconds: 600 } },
    at: `${SCALING}.cooldownSeconds`,
    good: { ...ZERO, [SCALING]: { adapter: 'keda', cooldownSeconds: 1500 } },
    paste,
  },
  {
    rule: 'scale-down-shorter-than-cold-start',
    faulty: { [SCALING]: { behavior: { scaleDown: { stabilizationWindowSeconds: 60 } } } },
    at: `${SCALING}.behavior.scaleDown.stabilizationWindowSeconds`,
    good: { [SCALING]: { behavior: { scaleDown: { stabilizationWindowSeconds: 330, pods: 4 } } } },
    paste,
  },
];
