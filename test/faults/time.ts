import type { Fault } from './fault';

/** Clocks that run out before the one they wait for. */
export const TIME_FAULTS: readonly Fault[] = [
  {
    name: 'start-killed-while-the-model-loads',
    thread: 'vllm-project/aibrix#772',
    happens: 'the probe gives up before the weights are there, and the next start begins from nothing',
    base: 'llama70b',
    change: { 'models.llama70b.life': { startupBudgetSeconds: 120 } },
    expect: 'startup-budget-shorter-than-cold-start',
  },
  {
    name: 'small-start-budget-for-a-small-model',
    thread: 'kserve/kserve#5062',
    happens: 'two minutes are enough for the load, not for the first compile of the graphs',
    change: { 'models.gemma-2-2b-it.life': { startupBudgetSeconds: 60 } },
    expect: 'startup-budget-shorter-than-cold-start',
  },
  {
    name: 'grace-shorter-than-the-drain',
    thread: 'kaito-project/kaito#2253',
    happens: 'SIGKILL comes while answers are still written',
    base: 'llama',
    change: {
      'models.llama.life': { preStopSeconds: 30, shutdownTimeoutSeconds: 120, terminationGracePeriodSeconds: 30 },
    },
    expect: 'grace-period-shorter-than-drain',
  },
  {
    name: 'answers-longer-than-the-drain',
    thread: 'kaito-project/kaito#2271',
    happens: 'requests may take ten minutes, the drain lasts half a minute: each scale-down cuts answers off',
    base: 'llama',
    change: { 'models.llama.requestTimeoutSeconds': 600, 'models.llama.life': { shutdownTimeoutSeconds: 30 } },
    expect: 'drain-shorter-than-request-timeout',
  },
  {
    name: 'grace-that-spot-does-not-give',
    thread: 'GoogleCloudPlatform/k8s-node-termination-handler#39',
    happens: 'a Spot node is gone after its notice, whatever the pod asks for',
    base: 'spot',
    change: {
      'models.gemma-2-2b-it.life': {
        preStopSeconds: 30,
        shutdownTimeoutSeconds: 120,
        terminationGracePeriodSeconds: 180,
      },
    },
    expect: 'drain-longer-than-spot-notice',
  },
  {
    name: 'no-time-to-leave-the-load-balancer',
    thread: 'kubernetes-sigs/gateway-api-inference-extension#549',
    happens: 'the pod stops while the load balancer still sends to it: requests fail at each update',
    base: 'llama',
    change: { 'models.llama.life': { preStopSeconds: 0 } },
    expect: 'pre-stop-too-short',
  },
  {
    name: 'long-answers-cut-at-the-default',
    thread: 'defilantech/LLMKube#734',
    happens: 'a thousand tokens take longer than the backend is given; clients get 504',
    base: 'llama70b',
    change: { 'models.llama70b.requestTimeoutSeconds': 15 },
    expect: 'backend-timeout-too-short',
  },
];
