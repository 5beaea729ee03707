import { isAutoCreated } from '../../resolve';
import type { Rule } from '../rule';

/** What nobody describes, nobody adds up. */
export const autoCreatedNodesOutsideBudget = {
  name: 'auto-created-nodes-outside-budget',
  severity: 'warning',
  summary: 'A budget for a platform on which GKE may make node pools by itself.',
  why:
    'What the platform costs is the sum of the pools that are described. Pools that GKE makes for a compute class are not ' +
    'among them, and nothing bounds their number: the bill may be higher than the budget that was kept here.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes',
  check: ({ budget, cluster, computeClasses }) => {
    if (budget?.atMaximum === undefined || cluster.autoProvisioning !== undefined) return [];
    return Object.values(computeClasses).flatMap(({ name, priorities }) =>
      priorities.flatMap((priority, index) =>
        isAutoCreated(priority)
          ? [
              {
                path: `computeClasses.${name}.priorities.${index}`,
                message: `nothing bounds how many ${priority.machineType} GKE makes for compute class ${name}`,
                given: priority.machineType,
                allowed: 'limits in cluster.autoProvisioning; or a described node pool in its place',
              },
            ]
          : [],
      ),
    );
  },
} satisfies Rule;
