import { fields } from '../literal';
import type { Rule } from '../rule';
import { pickersOf } from './picker-view';

/** One stands by for ever, in Pending. */
export const pickerReplicasWithoutNodes = {
  name: 'picker-replicas-without-nodes',
  severity: 'error',
  summary: 'More replicas of a picker than its node pool may have nodes.',
  why: 'Two replicas on one node would end with that node, so they never share one. A replica without a node of its own stays Pending, and its rollout never ends.',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  check: (platform) =>
    pickersOf(platform).flatMap(({ model, path, picker }) => {
      const pool = platform.nodePools[picker.nodePool];
      if (pool === undefined || platform.cluster.mode === 'autopilot' || picker.replicas <= pool.nodes.max) return [];
      return [
        {
          path: `${path}.replicas`,
          message: `${picker.replicas} replicas of the picker of ${model.name} need as many nodes, and pool ${picker.nodePool} may have ${pool.nodes.max}`,
          given: picker.replicas,
          allowed: `up to ${pool.nodes.max}, or nodePools.${picker.nodePool}.nodes.max from ${picker.replicas} on`,
          fix: fields({ picker: { replicas: pool.nodes.max } }),
        },
      ];
    }),
} satisfies Rule;
