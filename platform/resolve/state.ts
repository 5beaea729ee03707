import type { StateDescription } from '../description';
import type { Ledger } from './ledger';
import { byDefault, derived } from './origin';
import type { State, StateBucket } from './types/state';

const SOFT_DELETE = 'https://cloud.google.com/storage/docs/soft-delete';

/** Terraform's backend. */
export function resolveState(environment: string, given: StateDescription | undefined, ledger: Ledger): State {
  if (given === undefined) {
    const because = 'no bucket is named; good for a trial, share the state by `state.bucket` for anything that lasts';
    ledger.note('kind', byDefault('local', because));
    return { kind: 'local', path: ledger.note('path', byDefault(localPath(environment), because)) };
  }
  const { kmsKey, impersonateServiceAccount } = given;
  ledger.given('kind', 'gcs');
  return {
    kind: 'gcs',
    bucket: ledger.given('bucket', given.bucket),
    prefix: ledger.choose(
      'prefix',
      given.prefix,
      byDefault(`slipway/${environment}`, 'one folder for each environment'),
    ),
    ...(kmsKey === undefined ? {} : { kmsKey: ledger.given('kmsKey', kmsKey) }),
    ...(impersonateServiceAccount === undefined
      ? {}
      : { impersonateServiceAccount: ledger.given('impersonateServiceAccount', impersonateServiceAccount) }),
  };
}

/** The bucket for states; undefined where none is to be made. */
export function resolveStateBucket(
  region: string,
  given: StateDescription | undefined,
  ledger: Ledger,
): StateBucket | undefined {
  if (given?.create === undefined) return undefined;
  const { create, kmsKey } = given;
  return {
    name: ledger.note('name', derived(given.bucket, 'the bucket that `state` names')),
    location: ledger.choose('location', create.location, byDefault(region, 'beside what the state speaks of')),
    ...(kmsKey === undefined ? {} : { kmsKey: ledger.note('kmsKey', derived(kmsKey, 'the key that `state` names')) }),
    keptVersions: ledger.choose(
      'keptVersions',
      create.keptVersions,
      byDefault(20, 'a state is a few hundred KiB; the way back to any apply of the last weeks is worth it'),
    ),
    keptDays: ledger.choose(
      'keptDays',
      create.keptDays,
      byDefault(90, 'a quarter, so that an audit finds what stood at its beginning'),
    ),
    softDeleteDays: ledger.choose(
      'softDeleteDays',
      create.softDeleteDays,
      byDefault(30, 'a month to notice that a state was deleted; the least that Cloud Storage takes is 7', SOFT_DELETE),
    ),
    ownState: ledger.choose(
      'ownState',
      create.ownState,
      byDefault('local', 'a bucket cannot hold the state of what makes it before it stands'),
    ),
  };
}

/** The file of a local state, from the folder that Terraform runs in. */
export function localPath(stack: string): string {
  return `../../../terraform.${stack}.tfstate`;
}
