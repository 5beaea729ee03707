import { accept, type PlatformDescription } from '../../platform';
import type { WeightsBucketDescription } from '../../platform/description';
import { change, goodDescription } from '../fixtures/description';
import { checkConfiguration, type Configuration } from './provider/configuration';
import { addressesOf, resourceAt, synth, type TerraformJson } from './terraform';

const KEY = 'projects/keys/locations/europe-west1/keyRings/serving/cryptoKeys/weights';

/** The cloud of an environment whose one model reads that bucket. */
function cloudWith(weightsBucket: WeightsBucketDescription): TerraformJson {
  const description = change(goodDescription(), 'models.gemma.weightsFrom', { gcs: {} }) as PlatformDescription;
  return synth(accept('test', { ...description, weightsBucket }).platform);
}

const bucketOf = (json: TerraformJson) => resourceAt(json, 'google_storage_bucket.weights_bucket');

describe('a bucket that is made', () => {
  const json = cloudWith({});

  test('is closed to the public, uniform, hierarchical, in the region of the nodes, and forgives a mistake', () => {
    expect(bucketOf(json)).toMatchObject({
      name: 'example-project-test-weights',
      location: 'europe-west1',
      uniform_bucket_level_access: true,
      public_access_prevention: 'enforced',
      hierarchical_namespace: { enabled: true },
      soft_delete_policy: { retention_duration_seconds: 604_800 },
      force_destroy: false,
      lifecycle: { prevent_destroy: true },
      labels: { environment: 'test', 'managed-by': 'slipway' },
    });
    expect(bucketOf(json)).not.toHaveProperty('versioning');
  });

  test('is read by the model that reads it, in its own name, and by nobody else', () => {
    expect(Object.values(json.resource['google_storage_bucket_iam_member'] ?? {})).toEqual([
      expect.objectContaining({
        bucket: '${google_storage_bucket.weights_bucket.name}',
        role: 'roles/storage.objectViewer',
        member:
          'principal://iam.googleapis.com/projects/${data.google_project.weights_project.number}/locations/global' +
          '/workloadIdentityPools/example-project.svc.id.goog/subject/ns/inference/sa/gemma',
        depends_on: ['google_container_cluster.cluster'],
      }),
    ]);
  });

  test('comes after the API that makes it', () => {
    expect(bucketOf(json)['depends_on']).toEqual(['google_project_service.api_storage']);
  });
});

test('caches stand in the zones of the nodes that read, for as long as they are told', () => {
  const json = cloudWith({ anywhereCache: { ttlHours: 48, admissionPolicy: 'admit-on-second-miss' } });
  expect(resourceAt(json, 'google_storage_anywhere_cache.weights_cache-europe-west1-b')).toMatchObject({
    bucket: '${google_storage_bucket.weights_bucket.name}',
    zone: 'europe-west1-b',
    ttl: '172800s',
    admission_policy: 'admit-on-second-miss',
  });
});

test('a flat bucket keeps versions for a month, and may go where nothing is protected', () => {
  const json = cloudWith({
    name: 'weights-of-test',
    hierarchicalNamespace: false,
    versioning: true,
    deletionProtection: false,
  });
  expect(bucketOf(json)).toMatchObject({
    name: 'weights-of-test',
    versioning: { enabled: true },
    lifecycle_rule: [
      { action: { type: 'Delete' }, condition: { days_since_noncurrent_time: 30, with_state: 'ARCHIVED' } },
    ],
  });
  expect(bucketOf(json)).not.toHaveProperty('hierarchical_namespace');
  expect(bucketOf(json)).not.toHaveProperty('lifecycle');
});

test("a key is Cloud Storage's to use before the bucket is made", () => {
  const json = cloudWith({ kmsKey: KEY });
  expect(bucketOf(json)).toMatchObject({
    encryption: { default_kms_key_name: KEY },
    depends_on: expect.arrayContaining(['google_kms_crypto_key_iam_member.weights_storage-agent-uses-key']) as unknown,
  });
  expect(resourceAt(json, 'google_kms_crypto_key_iam_member.weights_storage-agent-uses-key')).toMatchObject({
    crypto_key_id: KEY,
    role: 'roles/cloudkms.cryptoKeyEncrypterDecrypter',
    member: '${data.google_storage_project_service_account.weights_storage-agent.member}',
  });
  expect(addressesOf(json)).toContain('google_project_service.api_cloudkms');
});

test('an existing bucket gets its readers and is not touched', () => {
  const json = cloudWith({ existing: 'weights-of-the-company' });
  expect(json.resource).not.toHaveProperty('google_storage_bucket');
  expect(resourceAt(json, 'google_storage_bucket_iam_member.weights_reader-gemma')).toMatchObject({
    bucket: 'weights-of-the-company',
    role: 'roles/storage.objectViewer',
  });
});

test.each<[string, WeightsBucketDescription]>([
  ['plain', {}],
  ['cached, with a key', { anywhereCache: {}, kmsKey: KEY }],
  ['versioned', { hierarchicalNamespace: false, versioning: true }],
  ['existing', { existing: 'weights-of-the-company' }],
])('a bucket that is %s is nothing that the provider would refuse', (_, bucket) => {
  expect(checkConfiguration(cloudWith(bucket) as unknown as Configuration)).toEqual([]);
});
