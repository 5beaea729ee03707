import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';
import { count } from './words';

/** Nodes come for a request, and there is none yet. */
export const queuedProvisioningWithMinimum = {
  name: 'queued-provisioning-with-minimum',
  severity: 'error',
  summary: 'A queued pool with a minimum of nodes.',
  why: 'Nodes of a queued pool come for a ProvisioningRequest and go with it: GKE refuses a minimum above zero.',
  source: 'GoogleCloudPlatform/cluster-toolkit v1.95.0, modules/compute/gke-node-pool (preconditions)',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) =>
      pool.queuedProvisioning && pool.nodes.min > 0
        ? [
            {
              path: `${path}.nodes.min`,
              message: `a queued pool starts from nothing, and ${pool.name} wants ${count(pool.nodes.min, 'node')} at the least`,
              given: pool.nodes.min,
              allowed: '0',
              fix: fields({ nodes: { min: 0, max: pool.nodes.max } }),
            },
          ]
        : [],
    ),
} satisfies Rule;
