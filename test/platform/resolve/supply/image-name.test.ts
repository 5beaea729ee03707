import { imageName, isOfArtifactRegistry, tryFindRepository } from '../../../../platform/resolve/supply/image-name';
import { pulledImage } from '../../../../platform/resolve/supply/registry';
import { platformWith } from '../../../fixtures/platform';

test.each([
  ['ubuntu', 'docker.io', 'library/ubuntu'],
  ['vllm/vllm-openai:v0.30.0', 'docker.io', 'vllm/vllm-openai:v0.30.0'],
  ['docker.io/vllm/vllm-openai:v0.30.0', 'docker.io', 'vllm/vllm-openai:v0.30.0'],
  ['ghcr.io/llm-d/epp@sha256:0', 'ghcr.io', 'llm-d/epp@sha256:0'],
  ['localhost/tool:1', 'localhost', 'tool:1'],
  ['registry.example.com:5000/a/b/c:1', 'registry.example.com:5000', 'a/b/c:1'],
])('%s is of %s', (image, host, path) => {
  expect(imageName(image)).toEqual({ host, path });
});

test.each([
  ['europe-west1-docker.pkg.dev/p/r/i:1', { location: 'europe-west1', project: 'p', repository: 'r' }],
  ['gcr.io/p/i:1', { location: 'us', project: 'p', repository: 'gcr.io' }],
  ['eu.gcr.io/p/i:1', { location: 'europe', project: 'p', repository: 'eu.gcr.io' }],
  ['quay.io/p/i:1', undefined],
])('%s is in the repository %j', (image, repository) => {
  expect(tryFindRepository(image)).toEqual(repository);
  expect(isOfArtifactRegistry(image)).toBe(repository !== undefined);
});

describe('an image is pulled', () => {
  const { registry } = platformWith({ registry: {} });

  test.each([
    ['vllm/vllm-openai:v1', 'europe-west1-docker.pkg.dev/example-project/test-docker-hub/vllm/vllm-openai:v1'],
    ['ubuntu', 'europe-west1-docker.pkg.dev/example-project/test-docker-hub/library/ubuntu'],
    ['ghcr.io/a/b@sha256:0', 'europe-west1-docker.pkg.dev/example-project/test-ghcr-io/a/b@sha256:0'],
    ['quay.io/a/b:1', 'quay.io/a/b:1'],
    ['us-docker.pkg.dev/p/r/i:1', 'us-docker.pkg.dev/p/r/i:1'],
  ])('%s as %s', (image, pulled) => {
    expect(pulledImage(image, registry)).toBe(pulled);
    expect(pulledImage(pulled, registry)).toBe(pulled);
    expect(pulledImage(image, undefined)).toBe(image);
  });
});
