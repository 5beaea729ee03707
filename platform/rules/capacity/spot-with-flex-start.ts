import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** Two provisioning models; a VM has one. */
export const spotWithFlexStart = {
  name: 'spot-with-flex-start',
  severity: 'error',
  summary: 'A node pool that is Spot and flex-start at once.',
  why: 'A VM has one provisioning model. GKE refuses a node pool that asks for Spot and flex-start.',
  source: 'GoogleCloudPlatform/cluster-toolkit v1.95.0, modules/compute/gke-node-pool (preconditions)',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) =>
      pool.spot && pool.flexStart
        ? [
            {
              path: `${path}.flexStart`,
              message: 'nodes are obtained as Spot VMs or by flex-start, not by both',
              given: true,
              allowed: 'one of spot and flexStart; two pools where both are wanted',
              fix: fields({ spot: false, autoRepair: false }),
            },
          ]
        : [],
    ),
} satisfies Rule;
