import { DEFAULT_GKE_VERSION, isGkeAtLeast } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** New machines need new nodes. */
export const gkeOlderThanAccelerator = {
  name: 'gke-older-than-accelerator',
  severity: 'error',
  summary: 'A target GKE version that does not know the accelerator of a pool yet.',
  why: 'An older GKE has neither the machine type nor its driver and device plugin: the node pool is refused.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/gpus',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, accelerator }) => {
      const floor = accelerator?.minGkeVersion;
      const { gke } = platform.targets;
      if (floor === undefined || isGkeAtLeast(gke, floor)) return [];
      return [
        {
          path: 'targets.gke',
          message: `GKE ${gke} has no ${accelerator?.displayName ?? ''}, which ${pool.name} is of`,
          given: gke,
          allowed: `${floor} or later`,
          fix: fields({ gke: DEFAULT_GKE_VERSION.version }),
        },
      ];
    }),
} satisfies Rule;
