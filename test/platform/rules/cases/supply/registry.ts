import type { RuleCase } from '../../rule-case';

const LOGIN = { username: 'robot', passwordSecretVersion: 'projects/p/secrets/quay/versions/1' };

/** Where images come from. */
export const registryCases: readonly RuleCase[] = [
  {
    rule: 'upstream-without-images',
    faulty: { registry: { upstreams: { 'quay.io': LOGIN } } },
    at: 'registry.upstreams.quay.io',
    good: { registry: { upstreams: { 'ghcr.io': LOGIN } } },
    fix: { registry: {} },
  },
  {
    rule: 'own-images-in-remote-repository',
    faulty: { registry: { ownImages: { repository: 'test-ghcr-io' } } },
    at: 'registry.ownImages.repository',
    good: { registry: { ownImages: { repository: 'ghcr-io' } } },
    paste: 'registry',
  },
  {
    rule: 'image-streaming-without-artifact-registry',
    faulty: { 'nodePools.l4.imageStreaming': true },
    at: 'nodePools.l4.imageStreaming',
    good: { 'nodePools.l4.imageStreaming': true, registry: {} },
    fix: { registry: {} },
  },
];
