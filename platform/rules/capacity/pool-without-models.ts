import { fields } from '../literal';
import type { Rule } from '../rule';
import { monthly } from './money';
import { poolViews } from './pool-view';

/** Nodes that wait for nobody. */
export const poolWithoutModels = {
  name: 'pool-without-models',
  severity: 'warning',
  summary: 'A node pool that always runs and that no model uses.',
  why: 'No model of the platform runs on these nodes, and its minimum keeps them running: they cost money for nothing.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-autoscaler',
  check: (platform) =>
    poolViews(platform).flatMap((view) => {
      const { pool, path, models, isSystem } = view;
      const { min, max } = pool.nodes;
      if (isSystem || models.length > 0 || min === 0) return [];
      return [
        {
          path,
          message: `no model runs on ${pool.name}, and ${min} ${pool.machineType} always run${monthly(view, platform.region, min)}`,
          given: pool.nodes,
          allowed: 'a model whose nodePool it is, a minimum of 0, or no such pool',
          fix: fields({ nodes: { min: 0, max } }),
        },
      ];
    }),
} satisfies Rule;
