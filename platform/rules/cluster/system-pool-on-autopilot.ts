import { SYSTEM_POOL } from '../../resolve';
import type { Rule } from '../rule';

export const systemPoolOnAutopilot = {
  name: 'system-pool-on-autopilot',
  severity: 'error',
  summary: 'A system pool of a certain size on an Autopilot cluster.',
  why:
    'Pickers and whatever else needs no accelerator run on nodes that GKE makes and sizes by itself. A pool that is described ' +
    'for them has no effect on an Autopilot cluster.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/autopilot-overview',
  check({ cluster, origins }) {
    const given = origins[`nodePools.${SYSTEM_POOL}.machineType`]?.kind === 'given';
    if (cluster.mode === 'standard' || !given) return [];
    return [
      {
        path: `nodePools.${SYSTEM_POOL}`,
        message: `GKE makes the nodes of ${cluster.name}, those for pods without accelerators among them`,
        allowed: 'no system pool',
        fix: `take nodePools.${SYSTEM_POOL} out`,
      },
    ];
  },
} satisfies Rule;
