import { accept } from '../../platform';
import { customServers } from '../conformance/environments/custom-servers';
import { change, goodDescription } from '../fixtures/description';
import { findingsOf } from '../platform/rules/rule-case';
import { at, manifestsOf, objectAt, podOf } from './manifests';

const platform = accept('custom-servers', customServers).platform;
const namespace = 'inference';

describe('a secret of Secret Manager in the environment of a program', () => {
  test('is copied by GKE, in the name of an account that reads it alone', () => {
    expect(at(objectAt(platform, 'SecretSync/api-key'), 'spec')).toEqual({
      serviceAccountName: 'secret-api-key',
      secretProviderClassName: 'api-key',
      secretObject: { type: 'Opaque', data: [{ sourcePath: 'value', targetKey: 'value' }] },
    });
    expect(at(objectAt(platform, 'SecretProviderClass/api-key'), 'spec')).toEqual({
      provider: 'gke',
      parameters: {
        secrets: '- resourceName: "projects/example-project/secrets/team-api-key/versions/latest"\n  path: "value"\n',
      },
    });
    expect(objectAt(platform, 'ServiceAccount/secret-api-key')).toMatchObject({ automountServiceAccountToken: false });
    expect(platform.secrets['api-key']?.readers).toEqual([{ namespace, serviceAccount: 'secret-api-key' }]);
  });

  test('is copied by the External Secrets Operator, from a store of this namespace', () => {
    const gcpsm = at(objectAt(platform, 'SecretStore/hub-token'), 'spec', 'provider', 'gcpsm');
    expect(gcpsm).toMatchObject({
      projectID: 'example-project',
      auth: { workloadIdentity: { serviceAccountRef: { name: 'secret-hub-token' } } },
    });
    expect(at(objectAt(platform, 'ExternalSecret/hub-token'), 'spec')).toMatchObject({
      secretStoreRef: { kind: 'SecretStore', name: 'hub-token' },
      target: { name: 'hub-token', creationPolicy: 'Owner' },
      data: [{ secretKey: 'value', remoteRef: { key: 'custom-servers-hub-token' } }],
    });
  });

  test('is named by reference: no object holds data', () => {
    const { container } = podOf(objectAt(platform, 'Deployment/gemma-2-2b-it'));
    expect(at(container, 'env')).toContainEqual({
      name: 'VLLM_API_KEY',
      valueFrom: { secretKeyRef: { name: 'api-key', key: 'value' } },
    });
    const kept = manifestsOf(platform).filter(({ object }) => object.kind === 'Secret');
    expect(kept.filter(({ object }) => 'data' in object || 'stringData' in object)).toEqual([]);
  });

  test('stays a file where its program reads files, read by the model itself', () => {
    const { container } = podOf(objectAt(platform, 'Deployment/gemma-2-2b-it'));
    expect(at(container, 'env')).toContainEqual({ name: 'HF_TOKEN_PATH', value: '/secrets/hugging-face/token' });
    expect(platform.secrets['gated-token']?.readers).toEqual([{ namespace, serviceAccount: 'gemma-2-2b-it' }]);
  });

  test('is not asked of the user a second time', () => {
    expect(manifestsOf(platform).map(({ file }) => file)).toContain('secrets.k8s.yaml');
  });

  test('follows its models into their namespaces', () => {
    const team = change(customServers, 'models.gemma-2-2b-it.namespace', 'team');
    const { secrets } = accept('custom-servers', team).platform;
    expect(secrets['api-key']?.synced?.namespaces).toEqual([namespace, 'team']);
    expect(secrets['api-key']?.readers).toHaveLength(2);
  });
});

test.each([
  ['unknown', {}, 'secret-unknown'],
  ['not copied', { key: {} }, 'secret-not-synced'],
])('a key that is %s is refused', (_, secrets, rule) => {
  const description = change(goodDescription(), 'models.gemma.apiKey', { secretManager: 'key' }) as object;
  const found = findingsOf({ ...description, secrets }).map((finding) => [finding.rule, finding.path]);
  expect(found).toContainEqual([rule, 'models.gemma.apiKey.secretManager']);
});
