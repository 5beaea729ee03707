import type { ColdStart } from './cold-start';
import type { Reckoning } from './reckoning';
import { figure } from './units';

/** A time that follows from a cold start. */
export interface TimeBudget extends Reckoning {
  readonly seconds: number;
}

/** The autoscaler looks every 15 s; a pod is seen to be pending and a pool chosen within some 30 s more. */
const DECISION_SECONDS = 45;

/** Slow registries and disks take up to twice the cautious figures. */
const STARTUP_FACTOR = 2;

/** Least budget of a startup probe: what loading a small model may need on a bad day. */
const STARTUP_LEAST_SECONDS = 600;

/**
 * How long a startup probe must leave an engine before it is killed: twice the computed start of the engine, ten minutes
 * at the least. A probe that is too short restarts a pod that was loading; one that is too long only delays the notice.
 * Source: vllm-project/aibrix#772, kserve/kserve#5062 (pods killed while they load).
 */
export function startupProbeBudget(start: ColdStart): TimeBudget {
  const seconds = Math.max(STARTUP_LEAST_SECONDS, Math.ceil(STARTUP_FACTOR * start.engineStartSeconds));
  const sum = `max(${STARTUP_LEAST_SECONDS} s, ${STARTUP_FACTOR} x ${figure(start.engineStartSeconds, 0)} s) = ${seconds} s`;
  return { seconds, sum, source: ['vllm-project/aibrix#772', 'kserve/kserve#5062'] };
}

/** From the moment load rises until one more replica answers: decision of the autoscaler, then the whole cold start. */
export function scaleUpLatency(start: ColdStart): TimeBudget {
  const seconds = Math.ceil(DECISION_SECONDS + start.totalSeconds);
  const sum = `autoscaler ${DECISION_SECONDS} s + cold start ${figure(start.totalSeconds, 0)} s = ${seconds} s`;
  const source = [
    'Kubernetes HorizontalPodAutoscaler: sync period 15 s',
    'kubernetes/autoscaler FAQ: scan interval 10 s',
  ];
  return { seconds, sum, source: [...source, ...start.source] };
}

/**
 * How long the picker must hold a request where nothing runs yet: a queue's time to live that is shorter than the
 * scale-up from zero drops every request that asked for it.
 * Source: kubernetes-sigs/gateway-api-inference-extension flow control, defaultRequestTTL 60 s.
 */
export function pickerQueueTtl(start: ColdStart): TimeBudget {
  const latency = scaleUpLatency(start);
  const sum = `scale-up from zero: ${latency.sum}`;
  return { seconds: latency.seconds, sum, source: ['gateway-api-inference-extension#2123', ...latency.source] };
}
