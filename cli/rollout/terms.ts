import type { PickerMetricName } from '../../platform/catalog';

/** Something to look at before the next step. */
export interface Watch {
  readonly name: string;
  /** Family that it reads; where stable and canary run other versions, the canary's. */
  readonly metric: string;
  /** What it shows, and when it is good. */
  readonly meaning: string;
  /** PromQL of the canary's value. */
  readonly canary: string;
  /** PromQL of the stable model's, where there is one to compare with. */
  readonly stable?: string;
  /** PromQL that has a result when something is to be done, and what; undefined where a person has to judge. */
  readonly alarm?: { readonly promql: string; readonly act: 'go back' | 'wait' };
}

/** Time over which rates are taken: as long as many scrapes, and short enough to go back in time. */
export const WINDOW = '5m';

/** With that many answers and no failure, the share of failures is below 1 % with 95 % confidence (the rule of three). */
export const ANSWERS_MIN = 300;

/** More than this beside the stable model is no chance any more. */
export const SLOWER = 1.2;
export const MORE_ERRORS = 0.01;

/** Names in the order in which they are preferred: the later ones are what older releases had. */
export const REQUESTS: readonly PickerMetricName[] = [
  'llm_d_epp_request_total',
  'inference_objective_request_total',
  'inference_model_request_total',
];
export const ERRORS: readonly PickerMetricName[] = [
  'llm_d_epp_request_error_total',
  'inference_objective_request_error_total',
  'inference_model_request_error_total',
];
