import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** A cluster needs nodes that stay. */
export const systemPoolOnFlexStart = {
  name: 'system-pool-on-flex-start',
  severity: 'error',
  summary: 'A system pool by flex-start.',
  why:
    'GKE wants one node pool at the least that is not by flex-start: what the cluster itself runs has to run on something ' +
    'that comes when it is asked for and stays.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/dws',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, isSystem }) =>
      isSystem && pool.flexStart
        ? [
            {
              path: `${path}.flexStart`,
              message: 'pickers and cluster services have no nodes that stay',
              given: true,
              allowed: 'false',
              fix: fields({ flexStart: false }),
            },
          ]
        : [],
    ),
} satisfies Rule;
