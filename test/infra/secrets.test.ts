import { accept, type PlatformDescription } from '../../platform';
import type { SecretDescription } from '../../platform/description';
import { change, goodDescription } from '../fixtures/description';
import { at, objectAt, podOf } from '../k8s/manifests';
import { checkConfiguration, type Configuration } from './provider/configuration';
import { addressesOf, resourceAt, synth, type TerraformJson } from './terraform';

const KEY = 'projects/keys/locations/europe-west1/keyRings/serving/cryptoKeys/secrets';
const ROTATION = { everyDays: 90, firstAt: '2027-03-01T09:00:00Z', topic: 'projects/p/topics/rotation' };

function platformWith(secret: SecretDescription) {
  const token = { secretManager: 'hub-token' };
  const description = change(goodDescription(), 'models.gemma.huggingFaceToken', token) as PlatformDescription;
  return accept('test', { ...description, secrets: { 'hub-token': secret } }).platform;
}

const cloudWith = (secret: SecretDescription): TerraformJson => synth(platformWith(secret));
const secretIn = (json: TerraformJson) => resourceAt(json, 'google_secret_manager_secret.secrets_hub-token');

describe('a secret', () => {
  const json = cloudWith({});

  test('is made in the region, protected, and without a value', () => {
    expect(secretIn(json)).toMatchObject({
      secret_id: 'test-hub-token',
      replication: { user_managed: { replicas: [{ location: 'europe-west1' }] } },
      version_destroy_ttl: '604800s',
      deletion_protection: true,
      lifecycle: { prevent_destroy: true },
      depends_on: ['google_project_service.api_secretmanager'],
    });
    expect(addressesOf(json).filter((address) => address.includes('secret_version'))).toEqual([]);
  });

  test('is read by the model that names it, in its own name, and by nobody else', () => {
    expect(Object.values(json.resource['google_secret_manager_secret_iam_member'] ?? {})).toEqual([
      expect.objectContaining({
        secret_id: '${google_secret_manager_secret.secrets_hub-token.secret_id}',
        role: 'roles/secretmanager.secretAccessor',
        member: expect.stringMatching(/\/subject\/ns\/inference\/sa\/gemma$/) as string,
        depends_on: ['google_container_cluster.cluster'],
      }),
    ]);
  });

  test('is a file in the pod, by which the client of the Hub finds it, and no variable', () => {
    const platform = platformWith({});
    const { container, spec } = podOf(objectAt(platform, 'Deployment/gemma'));
    expect(at(objectAt(platform, 'SecretProviderClass/gemma-hub-token'), 'spec')).toEqual({
      provider: 'gke',
      parameters: {
        secrets: '- resourceName: "projects/example-project/secrets/test-hub-token/versions/latest"\n  path: "token"\n',
      },
    });
    expect(at(spec, 'volumes')).toContainEqual({
      name: 'hugging-face-token',
      csi: {
        driver: 'secrets-store-gke.csi.k8s.io',
        readOnly: true,
        volumeAttributes: { secretProviderClass: 'gemma-hub-token' },
      },
    });
    const names = (at(container, 'env') as { name: string; value?: string }[]).map(({ name }) => name);
    expect(at(container, 'env')).toContainEqual({ name: 'HF_TOKEN_PATH', value: '/secrets/hugging-face/token' });
    expect(names).not.toContain('HF_TOKEN');
    expect(resourceAt(json, 'google_container_cluster.cluster')).toMatchObject({
      secret_manager_config: { enabled: true },
    });
  });
});

test('what is said of a secret is what is made', () => {
  const json = cloudWith({
    id: 'hub',
    replication: 'automatic',
    versionDestroyDelayDays: 30,
    rotation: ROTATION,
    readers: ['external-secrets/external-secrets', 'inference/gemma'],
    deletionProtection: false,
  });
  expect(secretIn(json)).toMatchObject({
    secret_id: 'hub',
    replication: { auto: {} },
    version_destroy_ttl: '2592000s',
    rotation: { next_rotation_time: '2027-03-01T09:00:00Z', rotation_period: '7776000s' },
    topics: [{ name: 'projects/p/topics/rotation' }],
    deletion_protection: false,
  });
  expect(secretIn(json)).not.toHaveProperty('lifecycle');
  expect(Object.keys(json.resource['google_secret_manager_secret_iam_member'] ?? {})).toEqual([
    'secrets-readers_of-hub-token_external-secrets_external-secrets',
    'secrets-readers_of-hub-token_inference_gemma',
  ]);
});

test('the agent may remind before it is asked to', () => {
  const json = cloudWith({ rotation: ROTATION });
  const address = 'google_pubsub_topic_iam_member.secrets-agent_tells-projects-p-topics-rotation';
  expect(resourceAt(json, address)).toMatchObject({
    project: 'p',
    topic: 'rotation',
    role: 'roles/pubsub.publisher',
    member:
      'serviceAccount:service-${data.google_project.secrets-agent_project.number}@gcp-sa-secretmanager.iam.gserviceaccount.com',
  });
  expect(secretIn(json)['depends_on']).toContain(address);
});

test("a key is Secret Manager's to use before the secret is made", () => {
  const json = cloudWith({ kmsKey: KEY });
  expect(secretIn(json)).toMatchObject({
    replication: {
      user_managed: { replicas: [{ location: 'europe-west1', customer_managed_encryption: { kms_key_name: KEY } }] },
    },
    depends_on: expect.arrayContaining([
      'google_kms_crypto_key_iam_member.secrets-agent_uses-projects-keys-locations-europe-west1-keyRings-serving-cryptoKeys-secrets',
    ]) as unknown,
  });
});

test('secrets and readers of any names have addresses of their own', () => {
  const readers = ['a/b-c', 'a-b/c'];
  const names = ['project', 'agent', 'readers', 'of', 'of-of'];
  const secrets = Object.fromEntries(names.map((name) => [name, { readers, rotation: ROTATION }]));
  const json = synth(accept('test', { ...goodDescription(), secrets }).platform);
  expect(Object.keys(json.resource['google_secret_manager_secret'] ?? {})).toHaveLength(names.length);
  expect(Object.keys(json.resource['google_secret_manager_secret_iam_member'] ?? {})).toHaveLength(
    readers.length * names.length,
  );
});

test('an existing secret gets its readers and is not touched', () => {
  const json = cloudWith({ existing: 'hub-token-of-the-company' });
  expect(json.resource).not.toHaveProperty('google_secret_manager_secret');
  expect(Object.values(json.resource['google_secret_manager_secret_iam_member'] ?? {})).toEqual([
    expect.objectContaining({ secret_id: 'hub-token-of-the-company' }),
  ]);
});

test.each<[string, SecretDescription]>([
  ['plain', {}],
  ['rotated, with a key', { kmsKey: KEY, rotation: ROTATION }],
  ['everywhere', { replication: 'automatic' }],
  ['existing', { existing: 'hub-token-of-the-company' }],
])('a secret that is %s is nothing that the provider would refuse', (_, secret) => {
  expect(checkConfiguration(cloudWith(secret) as unknown as Configuration)).toEqual([]);
});
