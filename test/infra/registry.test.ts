import { accept, type Platform, type PlatformDescription } from '../../platform';
import type { RegistryDescription } from '../../platform/description';
import { change, goodDescription } from '../fixtures/description';
import { manifestsOf } from '../k8s/manifests';
import { checkConfiguration, type Configuration } from './provider/configuration';
import { addressesOf, resourceAt, synth } from './terraform';

const PASSWORD = 'projects/example-project/secrets/docker-hub/versions/3';
const LOGIN = { username: 'robot', passwordSecretVersion: PASSWORD };

function platformWithRegistry(registry: RegistryDescription, image?: string): Platform {
  const description = change(goodDescription(), 'models.gemma.engine.image', image) as PlatformDescription;
  return accept('test', { ...description, registry }).platform;
}

/** Images of every container in the manifests. */
function imagesIn(platform: Platform): string[] {
  const text = JSON.stringify(manifestsOf(platform).map(({ object }) => object));
  return [...new Set([...text.matchAll(/"image":"([^"]+)"/g)].map(([, image = '']) => image))].sort();
}

const repositoriesIn = (json: ReturnType<typeof synth>) => json.resource['google_artifact_registry_repository'] ?? {};

describe('a registry', () => {
  const platform = platformWithRegistry({});
  const json = synth(platform);

  test('stands in front of every place that an image of the manifests comes from', () => {
    expect(imagesIn(platform)).toEqual([
      expect.stringMatching(/^europe-west1-docker\.pkg\.dev\/example-project\/test-docker-hub\/vllm\/vllm-openai:v/),
      expect.stringMatching(/^europe-west1-docker\.pkg\.dev\/example-project\/test-ghcr-io\/llm-d\//),
    ]);
    expect(Object.keys(repositoriesIn(json))).toEqual(['registry_test-docker-hub', 'registry_test-ghcr-io']);
  });

  test('fetches from Docker Hub by name, from others by address, and looks for vulnerabilities', () => {
    expect(resourceAt(json, 'google_artifact_registry_repository.registry_test-docker-hub')).toMatchObject({
      location: 'europe-west1',
      repository_id: 'test-docker-hub',
      format: 'DOCKER',
      mode: 'REMOTE_REPOSITORY',
      remote_repository_config: { docker_repository: { public_repository: 'DOCKER_HUB' } },
      vulnerability_scanning_config: { enablement_config: 'INHERITED' },
      cleanup_policy_dry_run: false,
    });
    expect(resourceAt(json, 'google_artifact_registry_repository.registry_test-ghcr-io')).toMatchObject({
      remote_repository_config: { common_repository: { uri: 'https://ghcr.io' } },
      cleanup_policies: [
        { id: 'delete-old', action: 'DELETE', condition: { older_than: '7776000s', tag_state: 'ANY' } },
        { id: 'keep-newest', action: 'KEEP', most_recent_versions: { keep_count: 5 } },
      ],
    });
    expect(addressesOf(json)).toContain('google_project_service.api_containerscanning');
  });

  test('is read by the nodes, repository by repository, before the first of them is there', () => {
    const grants = json.resource['google_artifact_registry_repository_iam_member'] ?? {};
    expect(Object.values(grants).map(({ role, repository, member }) => ({ role, repository, member }))).toEqual(
      ['docker-hub', 'ghcr-io'].map((name) => ({
        role: 'roles/artifactregistry.reader',
        repository: `\${google_artifact_registry_repository.registry_test-${name}.name}`,
        member: '${google_service_account.nodes_account.member}',
      })),
    );
    expect(resourceAt(json, 'google_container_cluster.cluster')['depends_on']).toEqual(
      expect.arrayContaining([
        'google_artifact_registry_repository_iam_member.nodes_reads-europe-west1-test-docker-hub',
      ]),
    );
  });

  test('lets nodes stream the image, which the reckoned start sees', () => {
    const seconds = (it: Platform): number => it.models['gemma']!.life.coldStart.imagePullSeconds;
    expect(seconds(platform)).toBeLessThan(seconds(accept('test', goodDescription()).platform));
  });

  test('says where each image came from before', () => {
    expect(platform.origins['models.gemma.engine.image']).toMatchObject({
      kind: 'derived',
      because: expect.stringContaining('vllm/vllm-openai:v') as string,
    });
  });
});

test('it logs in with a password that stays in Secret Manager, which its agent alone may read', () => {
  const json = synth(platformWithRegistry({ upstreams: { 'docker.io': LOGIN } }));
  expect(resourceAt(json, 'google_artifact_registry_repository.registry_test-docker-hub')).toMatchObject({
    remote_repository_config: {
      upstream_credentials: {
        username_password_credentials: { username: 'robot', password_secret_version: PASSWORD },
      },
    },
  });
  expect(Object.values(json.resource['google_secret_manager_secret_iam_member'] ?? {})).toEqual([
    expect.objectContaining({
      secret_id: 'docker-hub',
      role: 'roles/secretmanager.secretAccessor',
      member:
        'serviceAccount:service-${data.google_project.registry_project.number}@gcp-sa-artifactregistry.iam.gserviceaccount.com',
    }),
  ]);
});

test('a repository that is there is used and not made', () => {
  const platform = platformWithRegistry({
    upstreams: { 'docker.io': { existing: 'europe-west1-docker.pkg.dev/mirrors/docker-hub' } },
  });
  const json = synth(platform);
  expect(platform.models['gemma']!.engine.image).toMatch(/^europe-west1-docker\.pkg\.dev\/mirrors\/docker-hub\/vllm\//);
  expect(Object.keys(repositoriesIn(json))).toEqual(['registry_test-ghcr-io']);
  expect(Object.keys(json.resource['google_artifact_registry_repository_iam_member'] ?? {})).toHaveLength(1);
});

test('tags of images of one’s own do not move', () => {
  const json = synth(platformWithRegistry({ ownImages: {}, vulnerabilityScanning: false }));
  expect(resourceAt(json, 'google_artifact_registry_repository.registry_own-images')).toMatchObject({
    mode: 'STANDARD_REPOSITORY',
    docker_config: { immutable_tags: true },
    vulnerability_scanning_config: { enablement_config: 'DISABLED' },
  });
});

test('an image that Google’s registry holds stays where it is, and nodes get to read it in their own project', () => {
  const own = 'europe-docker.pkg.dev/example-project/serving/vllm-openai:v0.30.0';
  const platform = accept('test', change(goodDescription(), 'models.gemma.engine.image', own)).platform;
  expect(platform.models['gemma']!.engine.image).toBe(own);
  expect(
    resourceAt(synth(platform), 'google_artifact_registry_repository_iam_member.nodes_reads-europe-serving'),
  ).toMatchObject({
    project: 'example-project',
    location: 'europe',
    repository: 'serving',
  });
  const foreign = 'us-docker.pkg.dev/others/serving/vllm-openai:v0.30.0';
  const other = accept('test', change(goodDescription(), 'models.gemma.engine.image', foreign)).platform;
  expect(synth(other).resource).not.toHaveProperty('google_artifact_registry_repository_iam_member');
});

test.each<[string, RegistryDescription]>([
  ['plain', {}],
  ['with a login', { upstreams: { 'docker.io': LOGIN } }],
  ['with images of its own', { ownImages: {}, cleanUp: { dryRun: true } }],
])('a registry that is %s is nothing that the provider would refuse', (_, registry) => {
  const json = synth(platformWithRegistry(registry)) as unknown as Configuration;
  expect(checkConfiguration(json)).toEqual([]);
});
