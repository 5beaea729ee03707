import { fields } from '../literal';
import type { Rule } from '../rule';
import { monthly } from './money';
import { enoughNodes, leastReplicas } from './pod-fit';
import { poolViews } from './pool-view';
import { count } from './words';

/** One spare node is prudence; more of them than work are waste. */
const SPARE_NODES = 1;

/** The bill of a quiet night. */
export const nodesRunIdle = {
  name: 'nodes-run-idle',
  severity: 'warning',
  summary: 'A minimum of nodes far above what the fewest replicas need.',
  why:
    'The minimum of a pool runs whether pods are there or not. Nodes beyond what the fewest replicas need wait for a load ' +
    'that the autoscaler would bring them for anyway, and are paid for by the hour.',
  source: 'https://cloud.google.com/kubernetes-engine/docs/concepts/cluster-autoscaler, llm-d/llm-d#1646',
  check: (platform) =>
    poolViews(platform).flatMap((view) => {
      const { pool, path, models, computeClass } = view;
      // How many of a class's pods come here is for GKE to say.
      if (pool.accelerator === undefined || computeClass !== undefined || models.length === 0) return [];
      const { min, max } = pool.nodes;
      const needed = enoughNodes(pool, models, leastReplicas);
      const idle = min - needed;
      if (idle <= SPARE_NODES || idle < needed || min === max) return [];
      return [
        {
          path: `${path}.nodes.min`,
          message: `the fewest replicas need ${count(needed, 'node')} of ${pool.name}, and ${min} always run: ${idle} ${pool.machineType} idle${monthly(view, platform.region, idle)}`,
          given: min,
          allowed: `${needed}, or ${needed + SPARE_NODES} with one to spare`,
          fix: fields({ nodes: { min: needed, max } }),
        },
      ];
    }),
} satisfies Rule;
