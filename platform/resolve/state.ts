import type { StateDescription } from '../description';
import type { Ledger } from './ledger';
import { byDefault } from './origin';
import type { State } from './types/state';

/** Terraform's backend. */
export function resolveState(environment: string, given: StateDescription | undefined, ledger: Ledger): State {
  if (given === undefined) {
    const because = 'no bucket is named; good for a trial, share the state by `state.bucket` for anything that lasts';
    ledger.note('kind', byDefault('local', because));
    return {
      kind: 'local',
      path: ledger.note('path', byDefault(`../../../terraform.${environment}.tfstate`, because)),
    };
  }
  ledger.given('kind', 'gcs');
  return {
    kind: 'gcs',
    bucket: ledger.given('bucket', given.bucket),
    prefix: ledger.choose(
      'prefix',
      given.prefix,
      byDefault(`slipway/${environment}`, 'one folder for each environment'),
    ),
  };
}
