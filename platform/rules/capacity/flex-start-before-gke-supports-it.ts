import { DEFAULT_GKE_VERSION, FLEX_START_MIN_GKE_VERSION, isGkeAtLeast } from '../../catalog';
import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** The field is unknown to an older control plane. */
export const flexStartBeforeGkeSupportsIt = {
  name: 'flex-start-before-gke-supports-it',
  severity: 'error',
  summary: 'Flex-start on a GKE version that has none yet.',
  why: 'An older control plane refuses the node pool: flex-start came with 1.32.2 for GPUs and with 1.33.0 for TPUs.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/dws',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, accelerator }) => {
      if (!pool.flexStart || accelerator === undefined) return [];
      const floor = FLEX_START_MIN_GKE_VERSION[accelerator.kind];
      const { gke } = platform.targets;
      if (isGkeAtLeast(gke, floor)) return [];
      return [
        {
          path: 'targets.gke',
          message: `GKE ${gke} has no flex-start with ${accelerator.displayName}, which ${pool.name} asks for`,
          given: gke,
          allowed: `${floor} or later`,
          fix: fields({ gke: DEFAULT_GKE_VERSION.version }),
        },
      ];
    }),
} satisfies Rule;
