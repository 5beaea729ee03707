import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** Series that flex-start places compactly (cluster-toolkit v1.95.0; TPUs besides). */
const COMPACT_SERIES = /^(a3-ultragpu-|a4-|h4d-)/;

/** Flex-start finds single machines; only a few series can be found close together. */
export const flexStartWithCompactPlacement = {
  name: 'flex-start-with-compact-placement',
  severity: 'error',
  summary: 'A flex-start pool with compact placement, of a series that has none.',
  why: 'Flex-start takes a compact placement policy for A3 Ultra, A4, H4D and TPUs only; GKE refuses it for all others.',
  source: 'GoogleCloudPlatform/cluster-toolkit v1.95.0, modules/compute/gke-node-pool (preconditions)',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) => {
      const compact = pool.flexStart && !pool.queuedProvisioning && pool.placement?.compact === true;
      if (!compact || pool.accelerator?.kind === 'tpu' || COMPACT_SERIES.test(pool.machineType)) return [];
      return [
        {
          path: `${path}.placement.compact`,
          message: `flex-start does not place ${pool.machineType} compactly`,
          given: true,
          allowed: 'a3-ultragpu-8g, a4-highgpu-8g, TPUs; or without compact placement',
          fix: fields({ placement: { compact: false } }),
        },
      ];
    }),
} satisfies Rule;
