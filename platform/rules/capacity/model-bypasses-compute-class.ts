import { classesByPool, servedOf } from '../../resolve';
import { fields } from '../literal';
import type { Rule } from '../rule';

/** Two ways to one node. */
export const modelBypassesComputeClass = {
  name: 'model-bypasses-compute-class',
  severity: 'warning',
  summary: 'A model that names a node pool which belongs to a compute class.',
  why:
    "Nodes of a compute class are for pods that ask for the class: GKE's autoscaler adds them by the order of its " +
    'priorities. A pod that asks for the pool by its name may wait for a node that is added for nobody, and takes room ' +
    'from the fall-back of the others.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/about-custom-compute-classes',
  unconfirmed: 'whether the autoscaler adds nodes of such a pool for pods that ask for no class',
  check: (platform) => {
    const classes = classesByPool(platform);
    return Object.values(servedOf(platform)).flatMap(({ name, nodePool, computeClass }) => {
      const owner = classes.get(nodePool);
      if (computeClass !== undefined || owner === undefined) return [];
      return [
        {
          path: `models.${name}.nodePool`,
          message: `${nodePool} belongs to compute class ${owner}`,
          given: nodePool,
          allowed: `${fields({ computeClass: owner })} in place of nodePool; or a node pool of no class`,
        },
      ];
    });
  },
} satisfies Rule;
