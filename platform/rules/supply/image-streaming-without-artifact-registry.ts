import { isOfArtifactRegistry } from '../../resolve/supply/image-name';
import { poolViews } from '../capacity/pool-view';
import type { Rule } from '../rule';

/** It is asked for, and nothing streams. */
export const imageStreamingWithoutArtifactRegistry = {
  name: 'image-streaming-without-artifact-registry',
  severity: 'warning',
  summary: 'Image streaming that is asked for on nodes whose images come from elsewhere.',
  why:
    'GKE streams images of Artifact Registry only. From Docker Hub and others a node downloads and unpacks all of the ' +
    "engine's image, some 10 GB, before a pod starts, whether streaming is on or not.",
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/image-streaming',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, models: tenants }) => {
      const { imageStreaming, secondaryBootDisks } = pool;
      const asked = platform.origins[`${path}.imageStreaming`]?.kind === 'given';
      // Images of a secondary boot disk are read through its plugin, wherever they come from.
      if (secondaryBootDisks.length > 0) return [];
      if (!asked || !imageStreaming || tenants.some(({ engine }) => isOfArtifactRegistry(engine.image))) return [];
      return tenants.slice(0, 1).map(({ engine }) => ({
        path: `${path}.imageStreaming`,
        message: `${engine.image} is not in Artifact Registry, so it is not streamed`,
        given: true,
        allowed: 'images of Artifact Registry: `registry: {}` on the environment pulls all of them through it',
        fix: 'registry: {} on the environment',
      }));
    }),
} satisfies Rule;
