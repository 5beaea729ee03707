import { SYSTEM_POOL } from '../../resolve';
import type { Rule } from '../rule';

/** Pickers ask for no class. */
export const systemPoolInComputeClass = {
  name: 'system-pool-in-compute-class',
  severity: 'error',
  summary: 'The system pool among the priorities of a compute class.',
  why:
    "Nodes of a compute class carry a taint that keeps all pods away which do not ask for the class: GKE's own, and the " +
    'pickers. Without a node that takes them nothing on the cluster works.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes',
  check: (platform) =>
    Object.values(platform.computeClasses).flatMap(({ name, priorities }) =>
      priorities.flatMap((priority, index) => {
        if (!('nodePool' in priority) || priority.nodePool !== SYSTEM_POOL) return [];
        return [
          {
            path: `computeClasses.${name}.priorities.${index}.nodePool`,
            message: `pickers and GKE's own pods could no longer run on ${SYSTEM_POOL}`,
            given: SYSTEM_POOL,
            allowed: 'any other node pool',
          },
        ];
      }),
    ),
} satisfies Rule;
