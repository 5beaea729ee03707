import type { Changes, RuleCase } from '../../rule-case';

const TIMEOUT = 'models.gemma.requestTimeoutSeconds';
const paste = 'models.gemma';
const KEEP_ALIVE = 'VLLM_HTTP_TIMEOUT_KEEP_ALIVE';
const env = (value: string): Changes => ({ 'models.gemma.engine.env': { [KEEP_ALIVE]: value } });
/** A model that goes to zero. */
const ZERO = {
  'nodePools.l4.nodes': { min: 0, max: 3 },
  'models.gemma.replicas': { min: 0, max: 3 },
  'models.gemma.scaling': { adapter: 'keda' },
};
/** On eight L4, 70 thousand million parameters of 16 bit are read some 15 times a second at the very most. */
const LARGE: Changes = {
  'nodePools.l4.machineType': 'g2-standard-96',
  'models.gemma.weights': 'meta-llama/Llama-3.3-70B-Instruct',
  'models.gemma.engine': { tensorParallelSize: 8, maxModelLen: 8192 },
};

/** How long a request may wait, run and be kept alive. */
export const requestCases: readonly RuleCase[] = [
  { rule: 'backend-timeout-too-short', faulty: { [TIMEOUT]: 30 }, at: TIMEOUT, good: { [TIMEOUT]: 31 }, paste },
  {
    rule: 'request-timeout-shorter-than-answer',
    faulty: { ...LARGE, [TIMEOUT]: 60 },
    at: TIMEOUT,
    good: { ...LARGE, [TIMEOUT]: 90 },
    paste,
  },
  {
    rule: 'drain-shorter-than-request-timeout',
    faulty: { [TIMEOUT]: 600, 'models.gemma.life': { shutdownTimeoutSeconds: 599 } },
    at: 'models.gemma.life.shutdownTimeoutSeconds',
    good: { [TIMEOUT]: 600, 'models.gemma.life': { shutdownTimeoutSeconds: 600 } },
    paste,
  },
  {
    rule: 'drain-shorter-than-request-timeout',
    of: 'an answer of a day, and a grace period that is given',
    faulty: {
      [TIMEOUT]: 86_400,
      'models.gemma.life': { shutdownTimeoutSeconds: 60, terminationGracePeriodSeconds: 120 },
    },
    at: 'models.gemma.life.shutdownTimeoutSeconds',
    good: { [TIMEOUT]: 86_400 },
    paste,
  },
  {
    rule: 'keep-alive-shorter-than-load-balancer',
    faulty: env('600'),
    at: `models.gemma.engine.env.${KEEP_ALIVE}`,
    good: env('601'),
    paste,
  },
  {
    rule: 'picker-queue-ttl-shorter-than-cold-start',
    faulty: { ...ZERO, 'models.gemma.picker': { queueTtlSeconds: 300 } },
    at: 'models.gemma.picker.queueTtlSeconds',
    good: { ...ZERO, 'models.gemma.picker': { queueTtlSeconds: 1200 } },
    paste,
  },
  {
    rule: 'picker-queue-ttl-beyond-request-timeout',
    of: 'given',
    faulty: { [TIMEOUT]: 120, 'models.gemma.picker': { queueTtlSeconds: 120 } },
    at: TIMEOUT,
    good: { [TIMEOUT]: 120, 'models.gemma.picker': { queueTtlSeconds: 119 } },
    paste,
  },
  {
    rule: 'picker-queue-ttl-beyond-request-timeout',
    of: 'as long as a first pod takes to start',
    faulty: { ...ZERO, [TIMEOUT]: 900 },
    at: TIMEOUT,
    good: ZERO,
    paste,
  },
];
