import { findVariable } from '../../catalog';
import type { PodLife } from '../types/pod-life';

/**
 * The load balancer keeps idle connections to a server for 600 s; a server that closes them first, as vLLM does after
 * 5 s, answers requests on their way with a reset, which clients see as 502
 * (https://cloud.google.com/load-balancing/docs/https#timeouts_and_retries, vllm-project/vllm#18472).
 */
const KEEP_ALIVE_SECONDS = 620;

/** After this the API server gives up on an engine that still loads, whatever the startup probe allows (vllm-project/vllm#35547). */
const READY_TIMEOUT_DEFAULT_SECONDS = 600;

/** Times that vLLM takes from its environment, as far as the release reads them. */
export function engineTimeouts(version: string, { probes }: PodLife): Record<string, string> {
  const budget = probes.startup.periodSeconds * probes.startup.failureThreshold;
  const wanted = {
    VLLM_HTTP_TIMEOUT_KEEP_ALIVE: String(KEEP_ALIVE_SECONDS),
    ...(budget > READY_TIMEOUT_DEFAULT_SECONDS ? { VLLM_ENGINE_READY_TIMEOUT_S: String(budget) } : {}),
  };
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => findVariable(version, name).status === 'known'));
}
