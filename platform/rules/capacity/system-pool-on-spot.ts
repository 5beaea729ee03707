import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';

/** All pickers and DNS may go at the same moment. */
export const systemPoolOnSpot = {
  name: 'system-pool-on-spot',
  severity: 'warning',
  summary: 'A system pool of Spot VMs.',
  why:
    'Spot VMs of one zone are often taken back together. Pickers have one replica each: until another node comes, the ' +
    'gateway spreads requests blindly, and DNS and metrics of the cluster may be gone as well.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/spot-vms, kserve/kserve#5485',
  check: (platform) =>
    poolViews(platform).flatMap(({ pool, path, isSystem }) =>
      isSystem && pool.spot
        ? [
            {
              path: `${path}.spot`,
              message: 'pickers and cluster services run on Spot VMs alone',
              given: true,
              allowed: 'false: system nodes are cheap beside accelerators',
              fix: fields({ spot: false }),
            },
          ]
        : [],
    ),
} satisfies Rule;
