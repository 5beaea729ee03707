import { type Platform, resolve } from '../../platform';
import { goodDescription } from '../fixtures/description';
import { checkConfiguration, type Configuration } from './provider/configuration';
import { addressesOf, resourceAt, synth } from './terraform';

const KEY = 'projects/keys/locations/europe-west1/keyRings/terraform/cryptoKeys/state';
const BUCKET = 'google_storage_bucket.state_bucket';

type State = NonNullable<Parameters<typeof resolve>[1]['state']>;

function platformWith(state: Partial<State> = {}, protection?: boolean): Platform {
  const description = { ...goodDescription(), state: { bucket: 'my-states', create: {}, ...state } };
  return resolve('dev', protection === undefined ? description : { ...description, protection });
}

describe('the bucket for states', () => {
  const json = synth(platformWith(), 'bootstrap');

  test('keeps what is overwritten and what is deleted, and lets nobody in by accident', () => {
    expect(addressesOf(json)).toEqual(['google_project_service.api_storage', BUCKET]);
    expect(resourceAt(json, BUCKET)).toMatchObject({
      name: 'my-states',
      location: 'europe-west1',
      force_destroy: false,
      uniform_bucket_level_access: true,
      public_access_prevention: 'enforced',
      versioning: { enabled: true },
      soft_delete_policy: { retention_duration_seconds: 30 * 24 * 60 * 60 },
      lifecycle_rule: [
        { action: { type: 'Delete' }, condition: { num_newer_versions: 20, days_since_noncurrent_time: 90 } },
      ],
      lifecycle: { prevent_destroy: true },
      depends_on: ['google_project_service.api_storage'],
    });
  });

  test('may go where the environment is not protected', () => {
    expect(resourceAt(synth(platformWith({}, false), 'bootstrap'), BUCKET)['lifecycle']).toBeUndefined();
  });

  test('is encrypted with the key that the state is, once its agent may use it', () => {
    const keyed = synth(platformWith({ kmsKey: KEY }), 'bootstrap');

    expect(resourceAt(keyed, 'google_kms_crypto_key_iam_member.state_storage-agent-uses-key')).toMatchObject({
      crypto_key_id: KEY,
      role: 'roles/cloudkms.cryptoKeyEncrypterDecrypter',
      member: '${data.google_storage_project_service_account.state_storage-agent.member}',
      depends_on: ['google_project_service.api_cloudkms'],
    });
    expect(resourceAt(keyed, BUCKET)).toMatchObject({
      encryption: { default_kms_key_name: KEY },
      depends_on: [
        'google_project_service.api_storage',
        'google_kms_crypto_key_iam_member.state_storage-agent-uses-key',
      ],
    });
  });

  test('is as the description wants it', () => {
    const create = { location: 'eu', keptVersions: 5, keptDays: 7, softDeleteDays: 90 };

    expect(resourceAt(synth(platformWith({ create }), 'bootstrap'), BUCKET)).toMatchObject({
      location: 'eu',
      soft_delete_policy: { retention_duration_seconds: 90 * 24 * 60 * 60 },
      lifecycle_rule: [{ condition: { num_newer_versions: 5, days_since_noncurrent_time: 7 } }],
    });
  });

  test.each([{}, { kmsKey: KEY }])('holds nothing that the provider would refuse: %j', (state) => {
    const terraform = synth(platformWith(state), 'bootstrap');

    expect(checkConfiguration(terraform as unknown as Configuration)).toEqual([]);
  });
});

describe('the state of the bucket itself', () => {
  const backendOf = (platform: Platform, kind: 'main' | 'bootstrap'): unknown =>
    synth(platform, kind).terraform['backend'];

  test('is a file until the bucket stands, and then in the bucket', () => {
    expect(backendOf(platformWith(), 'bootstrap')).toEqual({
      local: { path: '../../../terraform.dev.bootstrap.tfstate' },
    });
    expect(backendOf(platformWith({ create: { ownState: 'bucket' } }), 'bootstrap')).toEqual({
      gcs: { bucket: 'my-states', prefix: 'slipway/dev.bootstrap' },
    });
  });

  test('is never where the state of the cluster is', () => {
    expect(backendOf(platformWith({ create: { ownState: 'bucket' } }), 'main')).toEqual({
      gcs: { bucket: 'my-states', prefix: 'slipway/dev' },
    });
  });
});
