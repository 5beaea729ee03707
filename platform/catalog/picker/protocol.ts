import { comparePickerVersions } from './life';
import { pickerRelease } from './releases';
import type { PickerGeneration } from './table';

/** Headers that a client or the proxy and a picker exchange. */
export interface PickerHeaders {
  /** Name of the InferenceObjective, in the namespace of the pool; without it the priority is 0. */
  readonly objective: string;
  /** Whose queue a request joins under flow control. */
  readonly fairnessId: string;
  /** The model that the request is rewritten to. */
  readonly modelRewrite: string;
  /** Longest acceptable time to the first token, in milliseconds. */
  readonly sloTtftMs: string;
  /** Longest acceptable time for each further token, in milliseconds. */
  readonly sloTpotMs: string;
  /** Set by the picker: where the proxy sends the request. */
  readonly destination: string;
  /** Why a request was dropped; undefined where no header says. */
  readonly droppedReason?: string;
  /** Old name -> new name, both read; the new one wins. */
  readonly aliases: Readonly<Record<string, string>>;
}

/** gRPC health services that a probe names. */
export interface PickerHealth {
  readonly liveness: string;
  readonly readiness: string;
}

/** HTTP status of the answer to a request that the picker refuses. */
export interface PickerRejections {
  /** Flow control off, the pool saturated, priority below 0; all other requests pass. */
  readonly sheddable: 429;
  /** Flow control on and the queue full. */
  readonly capacity: 429;
  /** Flow control on and waited too long. */
  readonly ttlExpired: 429 | 503;
  /** Flow control on and no endpoint to be had; undefined where it is not told apart. */
  readonly noEndpoints?: 503;
}

/** Headers of a release. @throws where the release is not known. */
export function pickerHeaders(generation: PickerGeneration, version: string): PickerHeaders {
  pickerRelease(generation, version);
  return generation === 'llm-d' ? LLMD_HEADERS : GIE_HEADERS;
}

/**
 * Health services for probes on port 9003. Without leader election any name answers; with it `inference-extension` is
 * unknown to both generations, and the two standard names tell the leader from the others.
 */
export function pickerHealth(leaderElection: boolean): PickerHealth {
  return leaderElection
    ? { liveness: 'liveness', readiness: 'readiness' }
    : { liveness: 'inference-extension', readiness: 'inference-extension' };
}

/** Statuses of refused requests. @throws where the release is not known. */
export function pickerRejections(generation: PickerGeneration, version: string): PickerRejections {
  const { version: bare } = pickerRelease(generation, version);
  const newer = generation === 'llm-d' && comparePickerVersions(bare, '0.10.0') >= 0;
  return newer
    ? { sheddable: 429, capacity: 429, ttlExpired: 429, noEndpoints: 503 }
    : { sheddable: 429, capacity: 429, ttlExpired: 503 };
}

const GIE_HEADERS: PickerHeaders = {
  objective: 'x-gateway-inference-objective',
  fairnessId: 'x-gateway-inference-fairness-id',
  modelRewrite: 'x-gateway-model-name-rewrite',
  sloTtftMs: 'x-slo-ttft-ms',
  sloTpotMs: 'x-slo-tpot-ms',
  destination: 'x-gateway-destination-endpoint',
  aliases: {},
};

const LLMD_HEADERS: PickerHeaders = {
  objective: 'x-llm-d-inference-objective',
  fairnessId: 'x-llm-d-inference-fairness-id',
  modelRewrite: 'x-llm-d-model-name-rewrite',
  sloTtftMs: 'x-llm-d-slo-ttft-ms',
  sloTpotMs: 'x-llm-d-slo-tpot-ms',
  destination: 'x-gateway-destination-endpoint',
  droppedReason: 'x-llm-d-request-dropped-reason',
  aliases: {
    'x-gateway-inference-objective': 'x-llm-d-inference-objective',
    'x-gateway-inference-fairness-id': 'x-llm-d-inference-fairness-id',
    'x-gateway-model-name-rewrite': 'x-llm-d-model-name-rewrite',
    'x-slo-ttft-ms': 'x-llm-d-slo-ttft-ms',
    'x-slo-tpot-ms': 'x-llm-d-slo-tpot-ms',
  },
};
