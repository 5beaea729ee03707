import type { Rule } from '../rule';

/** The pod asks for a GPU that no node of the pool has. */
export const modelOnPoolWithoutAccelerators = {
  name: 'model-on-pool-without-accelerators',
  severity: 'error',
  summary: 'A model on a node pool that has neither GPUs nor TPUs.',
  why:
    'The pod asks for an accelerator and no node of the pool announces one: it stays Pending for ever, and the cluster ' +
    'autoscaler adds nothing, because no node of the pool would help.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/gpus',
  check: (platform) =>
    Object.values(platform.models).flatMap(({ name, nodePool }) => {
      const pool = platform.nodePools[nodePool];
      if (pool === undefined || pool.accelerator !== undefined) return [];
      const others = Object.values(platform.nodePools).filter(({ accelerator }) => accelerator !== undefined);
      return [
        {
          path: `models.${name}.nodePool`,
          message: `the nodes of ${nodePool} (${pool.machineType}) have no accelerator`,
          given: nodePool,
          allowed:
            others.length === 0 ? 'a pool with a machine type that has one' : others.map((one) => one.name).join(', '),
          ...(others[0] === undefined ? {} : { fix: `nodePool: '${others[0].name}'` }),
        },
      ];
    }),
} satisfies Rule;
