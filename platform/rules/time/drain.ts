import type { Served } from '../../resolve';

/** From the stop order until the last running request may end: preStop, then the engine's shutdown timeout. */
export function drainSeconds({ life }: Served): number {
  return life.preStopSeconds + (life.shutdownTimeoutSeconds ?? 0);
}

/** `preStop 30 s + shutdown timeout 120 s`, for messages. */
export function drainText({ life }: Served): string {
  const shutdown = life.shutdownTimeoutSeconds;
  return `preStop ${life.preStopSeconds} s${shutdown === undefined ? '' : ` + shutdown timeout ${shutdown} s`}`;
}

/** Time for the process to end after its last request. */
export const EXIT_SECONDS = 10;

/**
 * What GKE leaves pods on a Spot VM that is taken back; longer grace periods have no effect.
 *
 * @see https://cloud.google.com/kubernetes-engine/docs/concepts/spot-vms
 */
export const SPOT_NOTICE_SECONDS = 15;
