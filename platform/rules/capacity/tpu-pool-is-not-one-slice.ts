import { fields } from '../literal';
import type { Rule } from '../rule';
import { poolViews } from './pool-view';
import { sliceOf } from './slice';

/** GKE makes all hosts of a slice, or none. */
export const tpuPoolIsNotOneSlice = {
  name: 'tpu-pool-is-not-one-slice',
  severity: 'error',
  summary: 'A pool of a TPU slice over several hosts, whose size is not that of the slice.',
  why:
    'A multi-host slice is made and deleted as a whole: the pool has as many nodes as the slice has hosts, or none. Any ' +
    'other bound is refused, or leaves a pool that is never scaled.',
  source: 'https://docs.cloud.google.com/kubernetes-engine/docs/concepts/tpus',
  check: (platform) =>
    poolViews(platform).flatMap((view) => {
      const { pool, path } = view;
      const { hosts = 1, topology = '' } = sliceOf(view) ?? {};
      const { min, max } = pool.nodes;
      if (hosts === 1 || (max === hosts && (min === 0 || min === hosts))) return [];
      return [
        {
          path: `${path}.nodes`,
          message: `a slice of ${topology} is ${hosts} nodes of ${pool.machineType}, and ${pool.name} has ${min} to ${max}`,
          given: pool.nodes,
          allowed: `min ${hosts} or 0, max ${hosts}`,
          fix: fields({ nodes: { min: min === 0 ? 0 : hosts, max: hosts } }),
        },
      ];
    }),
} satisfies Rule;
