import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** Repair would replace a node that cannot be had again. */
export const flexStartWithAutoRepair = {
  name: 'flex-start-with-auto-repair',
  severity: 'error',
  summary: 'A flex-start pool with node auto-repair.',
  why: 'GKE refuses a flex-start node pool with auto-repair on: a node that it deletes may not come back for days.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/dws, GoogleCloudPlatform/cluster-toolkit#3636',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) =>
      pool.flexStart && pool.autoRepair
        ? [
            {
              path: `${path}.autoRepair`,
              message: 'GKE makes no flex-start pool with auto-repair',
              given: true,
              allowed: 'autoRepair: false with flexStart',
              fix: fields({ autoRepair: false }),
            },
          ]
        : [],
    ),
} satisfies Rule;
