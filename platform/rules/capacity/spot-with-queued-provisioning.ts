import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** The queue gives nodes for a time; Spot takes them back at any. */
export const spotWithQueuedProvisioning = {
  name: 'spot-with-queued-provisioning',
  severity: 'error',
  summary: 'A queued node pool of Spot VMs.',
  why: 'Queued provisioning obtains its nodes through the Dynamic Workload Scheduler: GKE refuses it on a Spot pool.',
  source: 'GoogleCloudPlatform/cluster-toolkit v1.95.0, modules/compute/gke-node-pool (preconditions)',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) =>
      pool.spot && pool.queuedProvisioning
        ? [
            {
              path: `${path}.queuedProvisioning`,
              message: 'queued provisioning does not take Spot VMs',
              given: true,
              allowed: 'one of spot and queuedProvisioning',
              fix: fields({ queuedProvisioning: false }),
            },
          ]
        : [],
    ),
} satisfies Rule;
