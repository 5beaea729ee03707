import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** The queue places its nodes itself. */
export const queuedProvisioningWithCompactPlacement = {
  name: 'queued-provisioning-with-compact-placement',
  severity: 'error',
  summary: 'A queued pool of GPUs with compact placement.',
  why:
    'The Dynamic Workload Scheduler places what it provisions itself: a compact placement policy is refused on a queued ' +
    'pool. TPUs are the exception.',
  source: 'GoogleCloudPlatform/cluster-toolkit v1.95.0, modules/compute/gke-node-pool (preconditions)',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path }) =>
      pool.queuedProvisioning && pool.placement?.compact === true && pool.accelerator?.kind !== 'tpu'
        ? [
            {
              path: `${path}.placement.compact`,
              message: `${pool.name} is queued, and queued pools take no compact placement`,
              given: true,
              allowed: 'false',
              fix: fields({ placement: { compact: false } }),
            },
          ]
        : [],
    ),
} satisfies Rule;
