import { accept, type PlatformDescription } from '../../platform';
import { change, goodDescription } from '../fixtures/description';
import { checkConfiguration, type Configuration } from './provider/configuration';
import { resourceAt, synth, type TerraformJson } from './terraform';

function cloudWith(weightsFrom: object, more: object = {}): TerraformJson {
  const description = change(goodDescription(), 'models.gemma.weightsFrom', weightsFrom) as PlatformDescription;
  return synth(accept('test', { ...description, ...more }).platform);
}

describe('a Hyperdisk ML volume', () => {
  test.each([
    ['one writer while it is filled', { fill: true }, 'READ_WRITE_SINGLE'],
    ['many readers afterwards', {}, 'READ_ONLY_MANY'],
  ])('takes %s', (_, hyperdiskMl, accessMode) => {
    const json = cloudWith({ hyperdiskMl: { throughputMibps: 1200, ...hyperdiskMl } });
    expect(resourceAt(json, 'google_compute_disk.weights-disk_gemma')).toMatchObject({
      name: 'test-gemma-weights',
      zone: 'europe-west1-b',
      type: 'hyperdisk-ml',
      size: 7,
      provisioned_throughput: 1200,
      access_mode: accessMode,
      lifecycle: { prevent_destroy: true },
    });
    expect(checkConfiguration(json as unknown as Configuration)).toEqual([]);
  });
});

test('a key of one’s own for disks is that of weights, too', () => {
  const json = cloudWith({ hyperdiskMl: {} }, { cluster: { keys: { bootDisks: 'create' } } });
  expect(resourceAt(json, 'google_compute_disk.weights-disk_gemma')).toMatchObject({
    disk_encryption_key: { kms_key_self_link: expect.stringContaining('google_kms_crypto_key') as string },
  });
  expect(checkConfiguration(json as unknown as Configuration)).toEqual([]);
});

test('the Job that fills a bucket may write it, and the servers may not', () => {
  const json = cloudWith({ gcs: { fill: true } }, { weightsBucket: {} });
  const granted = Object.values(json.resource['google_storage_bucket_iam_member'] ?? {}).map((grant) => [
    String(grant['member']).split('/sa/')[1],
    grant['role'],
  ]);
  expect(granted.sort()).toEqual([
    ['gemma', 'roles/storage.objectViewer'],
    ['gemma-weights', 'roles/storage.objectUser'],
  ]);
});
