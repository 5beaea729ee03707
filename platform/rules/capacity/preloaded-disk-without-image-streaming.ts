import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** The plugin that reads the disk is that of image streaming. */
export const preloadedDiskWithoutImageStreaming = {
  name: 'preloaded-disk-without-image-streaming',
  severity: 'error',
  summary: 'A disk with container images, on nodes without image streaming.',
  why:
    'containerd reads images of a secondary boot disk through the plugin of image streaming. Without it GKE refuses the ' +
    'pool, or every image is pulled all the same while the disk is paid for.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/data-container-image-preloading',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      if (pool.imageStreaming || pool.secondaryBootDisks.length === 0) return [];
      return [
        {
          path: `${path}.imageStreaming`,
          message: `${pool.name} has ${pool.secondaryBootDisks.length} secondary boot disks, and no image streaming`,
          given: false,
          allowed: 'true',
          fix: fields({ imageStreaming: true }),
        },
      ];
    }),
} satisfies Rule;
