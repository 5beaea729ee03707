import type { State } from '../../platform';
import { quickstartPlatform } from '../fixtures/platform';
import { synth } from './terraform';

function backendOf(state: State): unknown {
  const platform = quickstartPlatform();
  return synth({ ...platform, stacks: platform.stacks.map((stack) => ({ ...stack, state })) }).terraform['backend'];
}

describe('the backend', () => {
  test('is the bucket that the description names', () => {
    expect(backendOf({ kind: 'gcs', bucket: 'states', prefix: 'slipway/quickstart' })).toEqual({
      gcs: { bucket: 'states', prefix: 'slipway/quickstart' },
    });
  });

  test('is encrypted with the key, and read in the name, that the description gives', () => {
    const kmsKey = 'projects/keys/locations/eu/keyRings/terraform/cryptoKeys/state';
    const impersonateServiceAccount = 'terraform@example-project.iam.gserviceaccount.com';
    const state: State = {
      kind: 'gcs',
      bucket: 'states',
      prefix: 'slipway/quickstart',
      kmsKey,
      impersonateServiceAccount,
    };

    expect(backendOf(state)).toEqual({
      gcs: {
        bucket: 'states',
        prefix: 'slipway/quickstart',
        kms_encryption_key: kmsKey,
        impersonate_service_account: impersonateServiceAccount,
      },
    });
  });

  test('is else a file, by a path that holds on every machine', () => {
    expect(backendOf({ kind: 'local', path: 'terraform.tfstate' })).toEqual({ local: { path: 'terraform.tfstate' } });
  });
});
